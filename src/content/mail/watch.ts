import type { MessageEvidence } from '../../evidence/message.ts'
import { send } from '../../protocol/send.ts'
import type { Frame, OpenMessage } from '../../webmail/adapter.ts'
import { readFrame } from '../../webmail/adapters.ts'
import { after } from '../clock.ts'
import { messagesHere } from '../message-bodies.ts'
import { isOrphan } from '../orphan.ts'
import { openShadow } from '../scout/shadow.ts'
import { type Banner, showBanner } from './banner.ts'
import { messageKeys } from './key.ts'
import { whenCalm } from './when-calm.ts'

/** A message on the screen, and what we know of it. */
interface Shown {
  message: OpenMessage
  banner?: Banner
  paintsOver: boolean
  /** How often the worker gave no answer about it. */
  failures: number
}

/** How long (ms) after a failure it is asked again, longer each time, and how often. */
const AGAIN = 1_500
const MOST_FAILURES = 6

/** Takes the banner away that a former Vigie left above a message, whose scripts are gone with it. */
function removeFormer(shown: Element): void {
  const above = shown.previousElementSibling
  if (above?.localName === 'div' && openShadow(above)?.querySelector('.banner')) above.remove()
}

/** Ways in which webmails show another message: nodes come, or a class, `hidden` or a title changes. */
const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: [
    'class',
    'hidden',
    'title',
    'aria-expanded',
    'data-message-id',
    'data-test-expanded',
    'src',
  ],
}

/**
 * Watches one frame of a webmail for as long as it lives: judges every message that is opened, once,
 * and keeps one banner above exactly the message that it belongs to.
 */
export function startMail(): void {
  const world = globalThis as { vigieMail?: true }
  if (Object.hasOwn(world, 'vigieMail')) return
  Object.defineProperty(world, 'vigieMail', { value: true })

  const shown = new Map<string, Shown>()
  const here = messagesHere()
  const inside = new WeakSet<Document>()
  let told = ''

  const { soon, stop } = whenCalm(look)
  const observer = new MutationObserver(soon)

  function look(): void {
    // The scripts of the new Vigie read this mailbox now.
    if (isOrphan()) {
      end()
      return
    }
    const frame: Frame = { document, hostname: location.hostname, path: location.pathname }
    const reading = readFrame(frame, window.top === window.self)
    if (!reading) return
    const open = messageKeys(reading.messages)
    here.isDrawing = reading.reader !== 'generic' && open.size === 0
    for (const [key, one] of shown) if (!open.has(key)) close(key, one)
    for (const [key, message] of open) {
      const known = shown.get(key)
      if (known) moveTo(known, message)
      else void judge(key, message)
      if (!here.bodies.has(message.shown)) here.found++
      here.bodies.add(message.shown)
      watchInside(message)
    }
    tell(reading.reader, open.size)
  }

  async function judge(key: string, message: OpenMessage): Promise<void> {
    removeFormer(message.shown)
    const one: Shown = { message, paintsOver: false, failures: 0 }
    shown.set(key, one)
    await say(key, one, message.evidence)
  }

  async function say(key: string, one: Shown, evidence: MessageEvidence): Promise<void> {
    try {
      const { warning, held } = await send('message-evidence', { key, evidence })
      // Another message may be open by now: a late answer is nobody's.
      if (shown.get(key) !== one || !one.message.shown.isConnected) return
      one.banner?.remove()
      delete one.banner
      if (!warning) return
      one.banner = showBanner(
        one.message,
        warning,
        held,
        (action) => void send('choice', { action, key }).catch(endIfOrphan),
        () => paintedOver(key, one),
      )
    } catch {
      endIfOrphan()
      if (shown.get(key) === one && one.failures++ < MOST_FAILURES)
        after(AGAIN * one.failures, () => {
          if (shown.get(key) === one) void say(key, one, evidence)
        })
    }
  }

  /** The message fought the banner: that is said to the judge, once. */
  function paintedOver(key: string, one: Shown): void {
    if (one.paintsOver || shown.get(key) !== one) return
    one.paintsOver = true
    void say(key, one, { ...one.message.evidence, paintsOver: true })
  }

  /** The webmail drew the same message anew. */
  function moveTo(one: Shown, message: OpenMessage): void {
    one.message = message
    one.banner?.place(message)
  }

  function close(key: string, one: Shown): void {
    one.banner?.remove()
    shown.delete(key)
    send('message-closed', { key }).catch(endIfOrphan)
  }

  /** Bodies in readable frames change without a trace in the page around them. */
  function watchInside({ body }: OpenMessage): void {
    const { ownerDocument } = body
    if (ownerDocument === document || inside.has(ownerDocument)) return
    inside.add(ownerDocument)
    observer.observe(ownerDocument, WATCHED)
  }

  function tell(reader: string, found: number): void {
    const state = `${reader} ${found}`
    if (state === told) return
    told = state
    send('webmail-state', { reader, found }).catch(() => {
      told = ''
      endIfOrphan()
    })
  }

  /** A worker that was busy, or a page that is not shown yet, is no reason to leave a mailbox unread. */
  function endIfOrphan(): void {
    if (isOrphan()) end()
  }

  /** Vigie was updated or removed: what stands is taken away. */
  function end(): void {
    observer.disconnect()
    stop()
    for (const one of shown.values()) one.banner?.remove()
    shown.clear()
  }

  here.look = look
  observer.observe(document, WATCHED)
  // A frame that is written by the page, or loaded, says so only by this.
  document.addEventListener('load', soon, { capture: true, passive: true })
  for (const type of ['hashchange', 'popstate', 'pageshow'])
    window.addEventListener(type, soon, { passive: true })
  look()
}
