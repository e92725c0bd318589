import { browser, type Sender } from '../browser.ts'
import { type Call, type CallKind, type Protocol, type Reply, SAID_BY } from '../protocol/calls.ts'
import { isUnshown, noteUnshown } from './tabs/unshown.ts'

/** Who is speaking, as the browser says it, never as the message says it. */
export interface Speaker {
  /** -1 for our popup, which is in no tab. */
  readonly tabId: number
  readonly frameId: number
  /** Of a frame without an address of its own (about:blank, srcdoc), its maker's; `null` written out when it has none. */
  readonly origin: string
  readonly url: string
  /** Of the tab's top document; empty when the browser does not tell it. */
  readonly tabUrl: string
}

export type Handlers = {
  readonly [K in CallKind]?: (
    carries: Protocol[K]['carries'],
    speaker: Speaker,
  ) => Protocol[K]['back'] | Promise<Protocol[K]['back']>
}

/**
 * Characters of JSON in one message. Evidence has limits of its own, far below; more than this is
 * only sent by a page that took over its renderer.
 */
const LARGEST = 400_000

const handlers = new Map<CallKind, NonNullable<Handlers[CallKind]>>()

/**
 * Answers these kinds of message; called by each part of the worker for its own.
 * @throws Error when a kind is answered twice, which is a mistake of ours
 */
export function answer(own: Handlers): void {
  for (const [kind, handle] of Object.entries(own)) {
    if (handlers.has(kind as CallKind)) throw new Error(`"${kind}" is answered twice`)
    handlers.set(kind as CallKind, handle as NonNullable<Handlers[CallKind]>)
  }
}

/** Starts listening. Called once, by the worker's entry, after every part has said what it answers. */
export function listen(): void {
  browser.runtime.onMessage.addListener((call: unknown, sender: Sender) => reply(call, sender))
}

/**
 * The reply to one message; never throws and never rejects. Refused without a word of detail: other
 * senders than this extension, unknown kinds, `page` messages from anywhere but our own pages, what
 * is too large, and what a document says that has given way to another.
 */
export async function reply(call: unknown, sender: Sender): Promise<Reply<CallKind>> {
  if (!isCall(call) || !maySay(call.kind, sender)) return { error: 'refused' }
  const handle = handlers.get(call.kind) as
    | ((carries: unknown, speaker: Speaker) => unknown)
    | undefined
  if (!handle) return { error: `"${call.kind}" is not answered` }
  try {
    if (JSON.stringify(call.carries ?? null).length > LARGEST) return { error: 'too large' }
    if (SAID_BY[call.kind] === 'content') {
      if (isUnshown(sender)) return await unshown(call, sender)
      if (await isGone(sender)) return { error: 'gone' }
    }
    return { ok: (await handle(call.carries, speakerOf(sender))) as never }
  } catch (error) {
    console.error(`Vigie: ${call.kind}`, error)
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

function isCall(call: unknown): call is Call {
  return (
    typeof call === 'object' &&
    call !== null &&
    'kind' in call &&
    typeof call.kind === 'string' &&
    Object.hasOwn(SAID_BY, call.kind)
  )
}

/** A `page` message needs an address of ours: a content script's sender carries the web page's. */
function maySay(kind: CallKind, sender: Sender): boolean {
  if (sender.id !== browser.runtime.id) return false
  const ownPage = (sender.url ?? '').startsWith(browser.runtime.getURL(''))
  return SAID_BY[kind] === 'page' ? ownPage : !ownPage && sender.tab?.id !== undefined
}

/**
 * Whether another document has come into the sender's frame: what a page said last must not be booked on
 * the next one. Firefox tells documents since about 150; before, the times of page and message decide (see `newPage`).
 */
async function isGone(sender: Sender): Promise<boolean> {
  const { documentId } = sender as { documentId?: string }
  const { tab, frameId } = sender
  if (documentId === undefined || tab?.id === undefined || frameId === undefined) return false
  const now = browser.webNavigation.getFrame({ tabId: tab.id, frameId }).catch(() => null)
  const { documentId: present } = Object(await now) as { documentId?: string }
  // Frames that were never loaded from anywhere are not told.
  return present !== undefined && present !== documentId
}

/** What nobody sees yet says nothing of what the tab shows: it is heard again when it is shown. */
async function unshown({ kind }: Call, sender: Sender): Promise<Reply<CallKind>> {
  await noteUnshown(sender)
  // A scout that is refused gives up after some times.
  return kind === 'seen' ? { ok: undefined } : { error: 'not shown' }
}

function speakerOf(sender: Sender): Speaker {
  const { origin } = sender as { origin?: string }
  return {
    tabId: sender.tab?.id ?? -1,
    frameId: sender.frameId ?? 0,
    origin: origin ?? '',
    url: sender.url ?? '',
    tabUrl: sender.tab?.url ?? '',
  }
}
