import { after } from '../clock.ts'
import { openShadow } from '../scout/shadow.ts'

const canTransition = CSS.supports('selector(:active-view-transition)')

/** A running view transition paints a picture of the page over everything, the top layer too. */
export function isPaintedOver(): boolean {
  return canTransition && document.documentElement?.matches(':active-view-transition') === true
}

/** How often a page is taken out of fullscreen; one that goes back each time is covered as it is. */
const MOST_EXITS = 2
let exits = 0

/** Ends what is painted above even the top layer, or catches the pointer. */
export function endOverlays(): void {
  // Leaving takes the browser a moment, in which a page that asks again covers us again, and so on.
  if (document.fullscreenElement && exits++ < MOST_EXITS) document.exitFullscreen().catch(() => {})
  if (document.pointerLockElement) document.exitPointerLock()
  if (!isPaintedOver()) return
  // Starting another one is the only way to end one that the page started.
  const other = document.startViewTransition(() => {})
  for (const promise of [other.ready, other.finished, other.updateCallbackDone])
    promise.catch(() => {})
  other.skipTransition()
}

/** How often (ms) and how far the document is searched for popovers inside shadow roots. */
const SEARCH_EVERY = 500
const MOST_ELEMENTS = 30_000

/**
 * Tells of every popover that the page opens, for browsers that do not say whether something is
 * painted over an element (Firefox): a popover under a modal dialog is inert, so no hit test finds
 * it, but it is painted above. Shadow roots, closed ones too, keep such events to themselves: they
 * are searched for.
 */
export function watchPopovers(host: Element, opened: () => void): { stop(): void } {
  let stopped = false
  const roots = new Set<Document | ShadowRoot>()
  const known = new WeakSet<Element>()

  const onToggle = (event: Event) => {
    if (event.target === host || (event as ToggleEvent).newState !== 'open') return
    if (event.target instanceof Element) known.add(event.target)
    opened()
  }

  const follow = (root: Document | ShadowRoot) => {
    // Idempotent; `document.open()` takes all listeners away.
    root.addEventListener('beforetoggle', onToggle, true)
    roots.add(root)
    for (const popover of root.querySelectorAll(':popover-open')) {
      if (known.has(popover)) continue
      known.add(popover)
      opened()
    }
  }

  const search = () => {
    if (stopped) return
    let left = MOST_ELEMENTS
    const seen: (Document | ShadowRoot)[] = [document]
    for (const root of seen) {
      if (root !== document) follow(root)
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT)
      for (let node = walker.nextNode(); node && left-- > 0; node = walker.nextNode()) {
        const inner = node === host ? null : openShadow(node as Element)
        if (inner) seen.push(inner)
      }
    }
    after(SEARCH_EVERY, search)
  }

  addEventListener('beforetoggle', onToggle, true)
  search()
  return {
    stop() {
      stopped = true
      removeEventListener('beforetoggle', onToggle, true)
      for (const root of roots) root.removeEventListener('beforetoggle', onToggle, true)
    },
  }
}
