import { send } from '../../messages.ts'
import { WEBMAIL_MARKS } from '../../webmail/marks.ts'
import { after } from '../clock.ts'
import { gate } from '../hold/gate.ts'
import { holdForDecision, holdForVerdict, release } from '../holding.ts'
import { onOrders } from '../shared.ts'
import { all, isLarge, rootOf } from './dom.ts'
import { hasField } from './field.ts'
import { bareFramesIn } from './frames.ts'
import { lookForName } from './look.ts'
import { paced, SLICE } from './pace.ts'
import { openShadow, shadowRootsIn } from './shadow.ts'

/** When a page is looked at once more although nothing seemed to change (ms): a shadow root is attached without a trace. */
const LATE = [2_000, 10_000, 60_000]
/** Shadow roots followed in one frame. */
const MOST_SHADOWS = 200
/** Elements up to which a document is searched for shadow roots at every look, not only now and then. */
const SMALL = 600
/** Someone who typed less than this ago (ms) is not interrupted for the sake of a verdict. */
const TYPING = 3_000

/**
 * Watches one frame from before its first script, for as long as it lives, and tells the worker once
 * it sees a protected name; or a place to fill in, when a name was seen in another frame of the tab.
 * Ordinary pages send nothing.
 */
export function startScout(names: RegExp): void {
  // The gate is set by the frame's scout, and by none but it.
  if (Object.hasOwn(globalThis, 'vigieGate')) return

  const shadows = new Set<ShadowRoot>()
  let name = false
  let elsewhere = false
  let thorough = false
  let changed = true
  let typed = Number.NEGATIVE_INFINITY
  let told = ''
  let webmail = false

  const { soon, now } = paced(function* look() {
    watchAgain()
    const top = rootOf(document)
    if (!top) return
    if (!webmail && all(top, WEBMAIL_MARKS).length > 0) {
      webmail = true
      send('seen', { name: false, field: false, bare: false, webmail }).catch(stop)
    }
    if (thorough || !isLarge(top, SMALL)) {
      for (const shadow of shadowRootsIn(top)) follow(shadow)
      // A set goes on over what is added on the way: roots inside roots.
      for (const root of shadows) for (const shadow of shadowRootsIn(root)) follow(shadow)
    }
    thorough = false
    // Not kept: Firefox kills the document of a frame that goes elsewhere.
    const bare = bareFramesIn(top)
    for (const inner of bare) observer.observe(inner, WATCHED)
    const roots = [top, ...shadows, ...bare.flatMap((inner) => rootOf(inner) ?? [])]
    if (changed) {
      changed = false
      for (const root of roots) name ||= yield* lookForName(root, names)
    }
    if (!name && !elsewhere) return
    const field = roots.some(hasField)
    if (name || field) tell(field, bare.length)
  })

  function follow(root: ShadowRoot): boolean {
    if (shadows.has(root) || shadows.size >= MOST_SHADOWS) return false
    shadows.add(root)
    changed = true
    observer.observe(root, WATCHED)
    return true
  }

  function tell(field: boolean, bare: number): void {
    const seen = `${name}${field}${bare}`
    if (seen === told) return
    told = seen
    if (field && performance.now() - typed > TYPING) holdForVerdict()
    send('seen', { name, field, bare: bare > 0, webmail: false }).catch(stop)
  }

  const observer = new MutationObserver(() => {
    // One batch is enough to know: a page that changes 50,000 times a second costs no more than one
    // that changes once. The next look sees all of it, and starts to observe again.
    observer.disconnect()
    changed = true
    soon()
  })

  function watchAgain(): void {
    for (const root of [document, ...shadows]) observer.observe(root, WATCHED)
    // Adding a listener that is there changes nothing; `document.open()` takes all of them away.
    listen('DOMContentLoaded', arrived)
    listen('click', lookWell)
    listen('pageshow', shownAgain as (event: Event) => void)
    listen('focusin pointerdown keydown paste drop', aboutToGive)
  }

  const arrived = () => now(SLICE)

  function lookWell(): void {
    thorough = true
    soon()
  }

  /** The person is about to give something: what was not looked at yet is looked at now, closed roots included. */
  function aboutToGive({ type, target, isTrusted }: Event): void {
    if (!isTrusted) return
    const shadow = type === 'focusin' && target instanceof Element && openShadow(target)
    if (shadow && follow(shadow)) soon()
    now()
    if (type === 'keydown') typed = performance.now()
  }

  /** Back from the browser's cache: the worker has forgotten this page. */
  function shownAgain({ persisted }: PageTransitionEvent): void {
    if (!persisted) return
    told = ''
    soon()
  }

  /** Vigie was updated or removed: this scout is nobody's any more. */
  function stop(): void {
    release('verdict')
    observer.disconnect()
  }

  watchAgain()
  // After our own listeners: what they hold at a key, the gate keeps from the page at that very key.
  gate()
  for (const delay of LATE) after(delay, lookWell)
  onOrders({
    look() {
      elsewhere = true
      soon()
    },
    hold: holdForDecision,
    release: () => release('decision'),
  })
}

function listen(types: string, run: (event: Event) => void): void {
  // `<iframe name="addEventListener">` shadows the window's own one.
  for (const type of types.split(' '))
    EventTarget.prototype.addEventListener.call(window, type, run, true)
}

const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['alt', 'src', 'type', 'placeholder', 'aria-label', 'contenteditable'],
}
