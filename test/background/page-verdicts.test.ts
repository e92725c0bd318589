import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Level, Verdict } from '../../src/judge/verdict.ts'
import { fakeBrowser } from './fake-browser.ts'

const fake = fakeBrowser()
const told: string[] = []
vi.mock('../../src/browser.ts', () => ({ browser: fake }))
// What reaches the tab; that it does so is proved in real browsers.
vi.mock('../../src/background/tabs/frames.ts', () => ({
  injectInspect: async () => {},
  tellFrame: async (tabId: number, _frame: unknown, order: string) => {
    told.push(`${tabId} ${order}`)
  },
}))
vi.mock('../../src/background/tabs/badge.ts', () => ({ showBadge: async () => {} }))
vi.mock('../../src/background/judging/warning.ts', () => ({ warningFor: async () => ({}) }))
vi.mock('../../src/background/tabs/frozen.ts', () => ({ expectShown: () => {} }))
const { raise } = await import('../../src/background/judging/page-verdicts.ts')
const { changeTab, tabState } = await import('../../src/background/tabs/tabs.ts')

const TAB = 1
const speaker = { tabId: TAB, frameId: 0, origin: '', url: 'https://a.example/', tabUrl: '' }
const verdict = (level: Level): Verdict => ({
  level,
  relation: { relation: 'unrelated', hostname: 'a.example', registrable: 'a.example' },
  asked: [],
  reasons: [],
})
const pageIs = (level: Level, wentOn: Record<string, Level> = {}) =>
  changeTab(TAB, (state) => ({ ...state, site: 'a.example', page: verdict(level), wentOn }))

describe('when an IBAN is being given', () => {
  beforeEach(() => {
    told.length = 0
  })

  test.each(['none', 'official'] as const)(
    'a page that is "%s" is not warned of',
    async (level) => {
      await pageIs(level)
      await raise({ asked: 'iban' }, speaker)
      expect(told).toEqual([])
    },
  )
  test('a danger that the person went past is not said again', async () => {
    await pageIs('danger', { 'a.example': 'danger' })
    await raise({ asked: 'iban' }, speaker)
    expect(told).toEqual([])
  })
  test('a doubt becomes a danger, also for someone who closed its banner', async () => {
    await pageIs('caution', { 'a.example': 'caution' })
    await raise({ asked: 'iban' }, speaker)
    expect((await tabState(TAB)).page).toMatchObject({ level: 'danger', asked: ['iban'] })
    expect(told).toContain(`${TAB} show`)
  })
  test('a danger is said again: the worker may have died before it could say so', async () => {
    await pageIs('danger')
    await raise({ asked: 'iban' }, speaker)
    expect(told).toContain(`${TAB} show`)
  })
})
