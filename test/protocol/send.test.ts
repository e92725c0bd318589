import { afterEach, describe, expect, test, vi } from 'vitest'
import { SAID_BY } from '../../src/protocol/calls.ts'
import { send } from '../../src/protocol/send.ts'

/** Stands for the browser's messenger, which is there in real browsers only. */
const answers = (reply: () => unknown) => {
  const sent: unknown[] = []
  vi.stubGlobal('chrome', {
    runtime: {
      sendMessage: async (call: unknown) => {
        sent.push(call)
        return reply()
      },
    },
  })
  return sent
}

describe('what is sent to the worker', () => {
  afterEach(() => vi.unstubAllGlobals())

  test('bears its kind and what it carries, and brings back what the worker says', async () => {
    const sent = answers(() => ({ ok: { found: 2 } }))
    expect(await send('message-closed', { key: 'a' })).toEqual({ found: 2 })
    expect(sent).toEqual([{ kind: 'message-closed', carries: { key: 'a' } }])
  })

  test.each([
    ['refused', () => ({ error: 'refused' }), 'refused'],
    ['nothing, for the worker is an older one', () => undefined, ''],
    [
      'that Vigie was removed',
      () => {
        throw new Error('Extension context invalidated.')
      },
      'invalidated',
    ],
  ])('throws when the reply is: %s', async (_, reply, said) => {
    answers(reply)
    await expect(send('shown')).rejects.toThrow(said)
  })

  test('goes by Firefox’s name for it where that is there', async () => {
    answers(() => ({ error: 'not this one' }))
    vi.stubGlobal('browser', { runtime: { sendMessage: async () => ({ ok: 1 }) } })
    expect(await send('shown')).toBe(1)
  })
})

test('who may say what is told for every kind: nothing of our pages may be said by a content script', () => {
  const kinds = Object.entries(SAID_BY)
  expect(kinds.length).toBeGreaterThan(20)
  for (const [kind, by] of kinds) expect(['content', 'page'], kind).toContain(by)
  for (const kind of ['seen', 'page-evidence', 'message-evidence', 'given-now'] as const)
    expect(SAID_BY[kind]).toBe('content')
  for (const kind of ['tab-state', 'popup', 'list-update', 'settings-change'] as const)
    expect(SAID_BY[kind]).toBe('page')
})
