import { describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from './fake-browser.ts'

/** What the browser says that a frame shows; `null`: it knows no such frame. */
let present: { documentId?: string } | null = null
const getFrame = vi.fn(async () => present)
vi.mock('../../src/browser.ts', () => ({
  browser: { ...fakeBrowser(), webNavigation: { getFrame: () => getFrame() } },
}))
const { answer, reply } = await import('../../src/background/router.ts')

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
  test('with the error of what failed, says it in its own console, and goes on', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(await reply({ kind: 'given-now', carries: { asked: 'iban' } }, frame)).toEqual({
      error: 'broken',
    })
    expect(said.mock.calls).toEqual([['Vigie: given-now', new Error('broken')]])
    said.mockRestore()
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

describe('a message whose document has given way to another', () => {
  const told = { ...(frame as object), documentId: 'FORMER' } as never
  test.each([
    ['the same document', { documentId: 'FORMER' }],
    ['a frame that the browser does not tell', null],
    ['a browser that tells no documents', {}],
  ])('%s: it is heard', async (_, shown) => {
    present = shown
    expect(await reply(seen, told)).toEqual({ ok: undefined })
  })
  test('the next document: it is refused, and nothing is done', async () => {
    present = { documentId: 'NEXT' }
    const before = heard.length
    expect(await reply(seen, told)).toEqual({ error: 'gone' })
    expect(heard).toHaveLength(before)
  })
  test('where a sender has no document the browser is not asked', async () => {
    getFrame.mockClear()
    expect(await reply(seen, frame)).toEqual({ ok: undefined })
    expect(getFrame).not.toHaveBeenCalled()
  })
  test.each(['prerender', 'cached', 'pending_deletion'])(
    'what is not shown (%s): nothing it says is heard, and its scout does not give up',
    async (documentLifecycle) => {
      const unshown = { ...(frame as object), documentId: 'OTHER', documentLifecycle } as never
      const before = heard.length
      expect(await reply(seen, unshown)).toEqual({ ok: undefined })
      expect(heard).toHaveLength(before)
      const given = { kind: 'given-now', carries: { asked: 'iban' } }
      expect(await reply(given, unshown)).toEqual({ error: 'not shown' })
    },
  )
  test('what is shown, where the browser says so', async () => {
    const shown = { ...(frame as object), documentLifecycle: 'active' } as never
    const before = heard.length
    await reply(seen, shown)
    expect(heard).toHaveLength(before + 1)
  })
})
