import { describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from './fake-browser.ts'

vi.mock('../../src/browser.ts', () => ({ browser: fakeBrowser() }))
const { answer, reply } = await import('../../src/background/answers.ts')

const heard: unknown[] = []
answer({
  seen: (carries, speaker) => {
    heard.push([carries, speaker.tabId, speaker.frameId])
    return undefined
  },
  'tab-state': () => undefined,
  'given-now': () => {
    throw new Error('broken')
  },
})

const frame = { id: 'vigie', tab: { id: 3 }, frameId: 5, url: 'https://site.example/' } as never
const ownPage = { id: 'vigie', url: 'chrome-extension://vigie/src/pages/popup/popup.html' } as never
const seen = { kind: 'seen', carries: { name: true, field: true, bare: false, webmail: false } }

describe('the worker answers', () => {
  test('a frame of a web page', async () => {
    expect(await reply(seen, frame)).toEqual({ ok: undefined })
    expect(heard).toEqual([[seen.carries, 3, 5]])
  })
  test('one of our own pages', async () => {
    expect(await reply({ kind: 'tab-state', carries: {} }, ownPage)).toEqual({ ok: undefined })
  })
  test('with the error of what failed, and goes on', async () => {
    expect(await reply({ kind: 'given-now', carries: { asked: 'iban' } }, frame)).toEqual({
      error: 'broken',
    })
  })
})

describe('the worker refuses', () => {
  test.each([
    ['another extension', seen, { id: 'other', tab: { id: 3 }, url: 'https://site.example/' }],
    ['a sender without a name', seen, {}],
    ['a web page asking for what our pages may ask', { kind: 'tab-state', carries: {} }, frame],
    [
      'a web page whose address only looks like ours',
      { kind: 'tab-state', carries: {} },
      { id: 'vigie', tab: { id: 3 }, url: 'https://x.example/chrome-extension://vigie/' },
    ],
    ['one of our pages speaking as a frame', seen, ownPage],
    ['an unknown kind', { kind: 'open-sesame' }, frame],
    ['a kind that every object has', { kind: 'constructor' }, frame],
    ['no letter', undefined, frame],
    ['a word', 'seen', frame],
    ['a kind that is no word', { kind: 7 }, frame],
  ])('%s', async (_, letter, sender) => {
    expect(await reply(letter, sender as never)).toEqual({ error: 'refused' })
  })
  test('what is too large', async () => {
    const letter = { kind: 'seen', carries: { name: 'x'.repeat(500_000) } }
    expect(await reply(letter, frame)).toEqual({ error: 'too large' })
  })
  test('a second answer to one kind, when the worker is built', () => {
    expect(() => answer({ seen: () => undefined })).toThrow('answered twice')
  })
})
