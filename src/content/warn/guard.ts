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

export interface Guard {
  /** For how many ms the warning has stood clear, in a window that has the focus. */
  clearFor(): number
  stop(): void
}

/**
 * Watches over a raised warning and raises it again whenever the page undoes it: removed, covered,
 * moved, hidden, made inert, scaled.
 * @param onBeaten told once, when the page fights on and on
 */
export function keepRaised(stage: Stage, box: HTMLElement, onBeaten: () => void): Guard {
  const rounds: number[] = []
  let ever = 0
  let beaten = false
  let clearSince = performance.now()
  let raisedAt = 0
  let waiting = false
  let covered = false

  const look = () => {
    if (waiting || document.visibilityState === 'hidden') return
    if (!covered && stage.isClear()) return
    const now = performance.now()
    clearSince = Number.POSITIVE_INFINITY
    const pause = PAUSE - (now - raisedAt)
    if (pause > 0) {
      waiting = true
      setTimeout(() => {
        waiting = false
        look()
      }, pause)
      return
    }
    raisedAt = now
    covered = false
    stage.raise()
    clearSince = performance.now()
    ever++
    rounds.push(now)
    while ((rounds[0] ?? now) < now - SPAN) rounds.shift()
    if (!beaten && (rounds.length >= ROUNDS || ever >= ROUNDS_EVER)) {
      beaten = true
      onBeaten()
    }
  }

  // Never look from inside a mutation: one that answers another would loop within one task.
  let due = false
  const soon = () => {
    if (due) return
    due = true
    setTimeout(() => {
      due = false
      look()
    })
  }
  const startAgain = () => {
    clearSince = performance.now()
  }

  const timer = setInterval(look, LOOK_EVERY)
  const changes = new MutationObserver(soon)
  changes.observe(document, { childList: true })
  changes.observe(stage.host, { attributes: true })
  if (document.documentElement)
    changes.observe(document.documentElement, { childList: true, attributes: true })
  const events = ['toggle', 'fullscreenchange', 'resize']
  for (const type of events) addEventListener(type, soon, true)
  // A window that comes back at the very moment of a click is a trick (double clickjacking).
  for (const type of ['focus', 'blur']) addEventListener(type, startAgain)

  // Where the browser tells, also what lets clicks through but hides us.
  const seen = seenFully((visible) => {
    covered = !visible
    if (covered) soon()
  })
  seen?.observe(box)

  return {
    clearFor: () => performance.now() - clearSince,
    stop() {
      clearInterval(timer)
      changes.disconnect()
      seen?.disconnect()
      for (const type of events) removeEventListener(type, soon, true)
      for (const type of ['focus', 'blur']) removeEventListener(type, startAgain)
    },
  }
}

/**
 * Intersection Observer v2 (Chromium): tells whether anything at all is painted over an element.
 * @returns undefined where the browser has none
 */
function seenFully(tell: (visible: boolean) => void): IntersectionObserver | undefined {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return undefined
  const options = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] }
  return new IntersectionObserver((entries) => {
    const last = entries.at(-1) as (IntersectionObserverEntry & { isVisible: boolean }) | undefined
    if (last) tell(last.isVisible || document.visibilityState === 'hidden')
  }, options)
}
