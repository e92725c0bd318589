import { describe, expect, test, vi } from 'vitest'
import type { Level, Verdict } from '../../src/judge/verdict.ts'
import { fakeBrowser } from './fake-browser.ts'

const fake = fakeBrowser()
vi.mock('../../src/browser.ts', () => ({ browser: fake }))
const { changeTab, EMPTY, forgetClosedTabs, forgetWentOn, forgetTab, newPage, tabState, withPage } =
  await import('../../src/background/tabs/tabs.ts')
const { hostnameOf } = await import('../../src/background/tabs/hostname-of.ts')

const verdict = (level: Level, strength = 0): Verdict => ({
  level,
  relation: { relation: 'unrelated', hostname: 'a.example', registrable: 'a.example' },
  asked: [],
  reasons: [],
  ...(strength ? { claim: { identity: 'france-travail', strength, reasons: [] } } : {}),
})
const settled = () => new Promise((done) => setTimeout(done, 5))

describe('what is known of a tab', () => {
  test('is empty at first', async () => {
    expect(await tabState(1)).toEqual(EMPTY)
  })
  test('two changes at once are both kept', async () => {
    await Promise.all([
      changeTab(2, (state) => ({ ...state, hostname: 'a.example' })),
      changeTab(2, (state) => ({ ...state, warned: true })),
    ])
    expect(await tabState(2)).toMatchObject({ hostname: 'a.example', warned: true })
  })
  test('is written, so that it outlives the worker, and forgotten with the tab', async () => {
    await changeTab(3, (state) => ({ ...state, hostname: 'a.example' }))
    await settled()
    expect(fake.held.session.get('tab.3')).toMatchObject({ value: { hostname: 'a.example' } })
    await forgetTab(3)
    expect(fake.held.session.has('tab.3')).toBe(false)
  })
  test('of tabs that closed unseen is forgotten', async () => {
    await changeTab(4, (state) => state)
    await changeTab(5, (state) => state)
    await settled()
    await forgetClosedTabs(async () => {
      const open = new Set([5])
      await changeTab(7, (state) => state)
      await settled()
      return open
    })
    expect(fake.held.session.has('tab.4')).toBe(false)
    expect(fake.held.session.has('tab.5')).toBe(true)
    expect(fake.held.session.has('tab.7'), 'opened meanwhile').toBe(true)
  })
  test('forgets past which warnings the person went, and nothing else', async () => {
    await changeTab(8, (state) => ({
      ...state,
      hostname: 'a.example',
      wentOn: { 'a.example': 'danger' },
    }))
    await settled()
    await forgetWentOn()
    expect(await tabState(8)).toMatchObject({ hostname: 'a.example', wentOn: {} })
  })
  test('is bounded, whatever a page sends', async () => {
    for (let key = 0; key < 500; key++)
      await changeTab(6, (state) => ({
        ...state,
        messages: { ...state.messages, [`0/${key}`]: verdict('none') },
        frames: { ...state.frames, [key]: { evidence: {} as never, at: key } },
      }))
    const { messages, frames } = await tabState(6)
    expect(Object.keys(messages).length).toBeLessThanOrEqual(60)
    expect(Object.keys(frames).length).toBeLessThanOrEqual(12)
    expect(Object.keys(frames)[0]).toBe('0')
  })
})

describe('the verdict of a page', () => {
  const site = { ...EMPTY, site: 'a.example' }
  test('gets graver, never milder, while the page lives', () => {
    const grave = withPage(withPage(site, verdict('caution')), verdict('danger'))
    expect(grave.page?.level).toBe('danger')
    expect(withPage(grave, verdict('none')).page?.level).toBe('danger')
  })
  test('nor keeps a tick that its address has lost: none is as mild as official', () => {
    const official = withPage(site, verdict('official'))
    expect(withPage(official, verdict('none')).page?.level).toBe('none')
  })
  test('leaves its strongest claim to the next pages of its site', () => {
    const first = withPage(site, verdict('none', 0.7))
    expect(withPage(first, verdict('none', 0.5)).claims['a.example']?.strength).toBe(0.7)
    const next = newPage(first, 'a.example', Date.now())
    expect(next.claims['a.example']?.strength).toBe(0.7)
    expect(next.page).toBeUndefined()
  })
})

describe('when another page comes', () => {
  test('what its frames said before is kept, what the former ones said is not', () => {
    const frames = {
      0: { evidence: { title: 'former' } as never, at: 10 },
      7: { evidence: { title: 'new' } as never, at: 30 },
    }
    const state = newPage({ ...EMPTY, frames, namedAt: 30 }, 'b.example', 20)
    expect(Object.keys(state.frames)).toEqual(['7'])
    expect(state.namedAt).toBe(30)
  })
})

test.each([
  ['https://A.example:8443/x', 'a.example'],
  ['blob:https://a.example/0a1b', 'a.example'],
  ['about:blank', ''],
  ['data:text/html,x', ''],
  ['chrome-extension://vigie/popup.html', ''],
  ['null', ''],
])('hostnameOf %s', (url, hostname) => expect(hostnameOf(url)).toBe(hostname))
