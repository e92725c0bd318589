import { after } from '../clock.ts'
import { isOrphan } from '../orphan.ts'
import { watchPopovers } from './overlays.ts'
import type { Stage } from './stage.ts'

/** How often the guard looks, in ms: often enough that no one reads or clicks what covers us. */
const LOOK_EVERY = 120
/** Shortest pause between two raises, in ms: two scripts that undo each other must not freeze the page. */
const PAUSE = 40
/** A page that undoes the warning so often within the span (ms) will not stop. */
const ROUNDS = 8
const SPAN = 10_000
/** Also when it takes its time. */
const ROUNDS_EVER = 30
/** How long (ms) the browser may take to notice that nothing covers the box any more. */
const NOTICE = 500

export interface Guard {
  /** For how many ms the warning has stood clear, in a window that has the focus. */
  clearFor(): number
  stop(): void
}

/**
 * Watches over a raised warning and raises it again whenever the page undoes it: removed, covered,
 * moved, hidden, made inert, scaled.
 * @param fight `beaten` is told once, when the page fights on and on, or at once when `isLost`; `over`
 *   when this Vigie is gone (see `isOrphan`) and something else stands there
 */
export function keepRaised(
  stage: Stage,
  box: HTMLElement,
  fight: { isLost(): boolean; beaten(): void; over(): void },
): Guard {
  const rounds: number[] = []
  let ever = 0
  let beaten = false
  let stopped = false
  let clearSince = performance.now()
  let raisedAt = clearSince
  let visible = true
  let isUnder = false

  const isClear = () =>
    !isUnder && (visible || performance.now() - raisedAt < NOTICE) && stage.isClear()

  const look = () => {
    if (stopped || document.visibilityState === 'hidden') return
    if (isOrphan()) {
      // It stands until that of the new Vigie stands over it.
      if (!isClear()) fight.over()
      return
    }
    if (fight.isLost()) lose()
    stage.keepFocus()
    if (isClear()) return
    const now = performance.now()
    // The next look comes soon enough.
    if (now - raisedAt < PAUSE) return
    raisedAt = now
    isUnder = false
    stage.raise()
    clearSince = performance.now()
    rounds.push(now)
    ever++
    while ((rounds[0] ?? now) < now - SPAN) rounds.shift()
    if (rounds.length >= ROUNDS || ever >= ROUNDS_EVER) lose()
  }

  const lose = () => {
    if (!beaten) fight.beaten()
    beaten = true
  }

  const lookOn = () => {
    if (stopped) return
    look()
    after(LOOK_EVERY, lookOn)
  }
  after(LOOK_EVERY, lookOn)

  // Never look from inside a mutation: one that answers another would loop within one task.
  let due = false
  const soon = () => {
    if (due) return
    due = true
    after(0, () => {
      due = false
      look()
    })
  }
  const changes = new MutationObserver(soon)
  changes.observe(document, { childList: true })
  changes.observe(stage.host, { attributes: true })
  const root = document.documentElement
  if (root) changes.observe(root, { childList: true, attributes: true })
  const events = ['toggle', 'fullscreenchange', 'resize']
  for (const type of events) addEventListener(type, soon, true)
  // On a phone: what the person sees of the page has another size or place.
  const view = visualViewport
  for (const type of ['resize', 'scroll']) view?.addEventListener(type, soon)

  // A window that comes back at the very moment of a click is a trick (double clickjacking).
  const startAgain = () => {
    clearSince = performance.now()
  }
  for (const type of ['focus', 'blur']) addEventListener(type, startAgain)
  addEventListener('blur', soon)

  // What lets clicks through but hides us is seen by no hit test. A banner may be covered.
  const seen =
    box instanceof HTMLDialogElement
      ? (seenWhole(box, (whole) => {
          visible = whole
          if (!whole) soon()
        }) ??
        watchPopovers(stage.host, () => {
          isUnder = true
          soon()
        }))
      : undefined

  return {
    clearFor: () => (isClear() ? performance.now() - clearSince : 0),
    stop() {
      stopped = true
      changes.disconnect()
      seen?.stop()
      for (const type of events) removeEventListener(type, soon, true)
      for (const type of ['resize', 'scroll']) view?.removeEventListener(type, soon)
      for (const type of ['focus', 'blur']) removeEventListener(type, startAgain)
      removeEventListener('blur', soon)
    },
  }
}

/**
 * Intersection Observer v2 (Chromium): tells whether anything at all is painted over an element.
 * @returns undefined where the browser has none
 */
function seenWhole(element: Element, tell: (whole: boolean) => void): { stop(): void } | undefined {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return undefined
  const options = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] }
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1) as (IntersectionObserverEntry & { isVisible: boolean }) | undefined
    if (last) tell(last.isVisible || document.visibilityState === 'hidden')
  }, options)
  observer.observe(element)
  return { stop: () => observer.disconnect() }
}
