import { beforeEach, describe, expect, test, vi } from 'vitest'
import { NO_MESSAGE } from '../../src/evidence/message.ts'
import { fakeBrowser } from './fake-browser.ts'

const fake = fakeBrowser()
vi.mock('../../src/browser.ts', () => ({ browser: fake }))
// What the badge shows is proved in real browsers.
vi.mock('../../src/background/tabs/badge.ts', () => ({ showBadge: async () => {} }))
// What is said of a message is tested elsewhere; here, when.
vi.mock('../../src/background/judging/judging.ts', () => ({
  judgeOpenMessage: async () =>
    (function* () {
      yield
      return { level: 'none', asked: [], reasons: [] }
    })(),
}))
vi.mock('../../src/background/judging/warning.ts', () => ({}))
const { closeMessage, forgetMessages, judgeMessageEvidence, keepWebmailState } = await import(
  '../../src/background/judging/message-verdicts.ts'
)
const { changeTab, EMPTY, tabState } = await import('../../src/background/tabs/tabs.ts')

const TAB = 1
const speaker = { tabId: TAB, frameId: 0, origin: '', url: 'https://a.example/', tabUrl: '' }
const evidence = { ...NO_MESSAGE, sender: { name: 'Club Fictif', address: 'a@club.example' } }
const open = (key: string) => judgeMessageEvidence({ key, evidence }, speaker)
const known = async () => Object.keys((await tabState(TAB)).messages)

describe('the verdict of a message', () => {
  beforeEach(async () => {
    await changeTab(TAB, () => EMPTY)
  })

  test('is kept while it is open', async () => {
    await open('a')
    expect(await known()).toEqual(['0/a'])
    await closeMessage({ key: 'a' }, speaker)
    expect(await known()).toEqual([])
  })

  test('that comes when it is closed already is not kept: nothing would take it away', async () => {
    const late = open('a').catch(() => {})
    await closeMessage({ key: 'a' }, speaker)
    await open('b')
    await late
    expect(await known()).toEqual(['0/b'])
  })

  test('of one closed and opened again is kept', async () => {
    const late = open('a').catch(() => {})
    await closeMessage({ key: 'a' }, speaker)
    await open('a')
    await late
    expect(await known()).toEqual(['0/a'])
  })

  test('goes with the frame that showed it', async () => {
    await keepWebmailState({ reader: 'sogo', found: 1 }, speaker)
    await open('a')
    const late = open('b').catch(() => {})
    await forgetMessages(TAB, 0)
    await late
    expect(await tabState(TAB)).toMatchObject({ messages: {}, webmail: {} })
  })
})
