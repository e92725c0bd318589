import { type Order, send } from '../../messages.ts'
import { asksSomehow, hasField } from './field.ts'
import { lookForName } from './look.ts'
import { paced } from './pace.ts'
import { openShadow } from './shadow.ts'

/** When a page is looked at once more although nothing seemed to change: what hides behind no mutation. */
const LATE = [2_000, 10_000, 60_000]
/** Shadow roots followed in one frame. */
const MOST_ROOTS = 200

/**
 * Watches one frame from before its first script, for as long as it lives, and tells the worker once
 * it sees both a protected name and a place to fill in, or one of them where the other may stand in
 * another frame. Ordinary pages send nothing.
 */
export function startScout(names: RegExp): void {
  const inChild = window.top !== window.self
  const roots = new Set<ShadowRoot>()
  let name = false
  let nameElsewhere = false
  let told = ''

  const { soon, now } = paced(function* look() {
    listen()
    observer.observe(document, WATCHED)
    for (const root of roots) observer.observe(root, WATCHED)
    const everywhere = [document, ...roots]
    const isNamed = () => name || nameElsewhere
    for (const root of isNamed() ? [] : everywhere) {
      if (!inChild && !isWorthReading(root)) continue
      name = yield* lookForName(root, names)
      if (name) break
    }
    if (!isNamed()) return
    for (const root of yield* hostsUnder(document)) follow(root)
    tell(everywhere.some(asksSomehow))
  })

  /** A frame without field and without frames can ask for nothing. */
  const isWorthReading = (root: Document | ShadowRoot) =>
    hasField(root) || root.querySelector('iframe,frame,a[href^="tel:"]') !== null

  function tell(field: boolean): void {
    if (!field && !inChild && window.length === 0) return
    const seen = `${name}${field}`
    if (seen === told) return
    told = seen
    void send('seen', { name, field, webmail: false }).catch(stop)
  }

  function follow(root: ShadowRoot): void {
    if (roots.has(root) || roots.size >= MOST_ROOTS) return
    roots.add(root)
    soon()
  }

  const observer = new MutationObserver(() => {
    // One batch is enough to know: a page that changes 50,000 times a second costs no more than one
    // that changes once. The next look sees all of it, and starts to observe again.
    observer.disconnect()
    soon()
  })

  function listen(): void {
    // Idempotent; `document.open()` takes all listeners away.
    for (const type of ['DOMContentLoaded', 'load', 'click', 'popstate', 'hashchange'])
      window.addEventListener(type, soon, PASSIVE)
    window.addEventListener('pageshow', shownAgain, PASSIVE)
    window.addEventListener('focusin', focused, PASSIVE)
  }

  /** The person is about to type: what was not looked at yet is looked at now, closed roots included. */
  function focused(event: Event): void {
    const root = event.target instanceof Element && openShadow(event.target)
    if (root) follow(root)
    now()
  }

  function shownAgain(event: PageTransitionEvent): void {
    // Back from the browser's cache: the worker has forgotten this page.
    if (event.persisted) told = ''
    soon()
  }

  /** Vigie was updated or removed: this scout is nobody's any more. */
  function stop(): void {
    observer.disconnect()
  }

  const onOrder = (order: { order?: Order }) => {
    if (order?.order !== 'look') return
    nameElsewhere = true
    soon()
  }

  listen()
  observer.observe(document, WATCHED)
  for (const delay of LATE) setTimeout(soon, delay)
  const host = globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }
  ;(host.browser ?? host.chrome).runtime.onMessage.addListener(onOrder)
}

const PASSIVE = { capture: true, passive: true }
const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['alt', 'src', 'type', 'placeholder', 'aria-label', 'contenteditable'],
}

/** Shadow roots in a document. Only pages that bear a name are searched: each element must be asked. */
function* hostsUnder(root: Document): Generator<void, ShadowRoot[]> {
  const found: ShadowRoot[] = []
  const all = root.getElementsByTagName('*')
  for (let at = 0; at < all.length && at < 60_000; at++) {
    const shadow = openShadow(all[at] as Element)
    if (shadow) found.push(shadow)
    if (at % 500 === 499) yield
  }
  return found
}
