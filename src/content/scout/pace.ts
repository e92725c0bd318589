import { after, time } from '../clock.ts'

/** Milliseconds of one slice of work, and between two: the page's own frame has 16. */
export const SLICE = 4
/** Milliseconds of work when it cannot wait. */
const AT_ONCE = 50
/** Milliseconds between two looks at a page that never stops to change. */
const LEAST = 100
/** Milliseconds that a page, however large, is left alone at most. */
const LONGEST = 2_000
/** Milliseconds of rest whose share of work can be saved up: for a page that is built, or built anew after a click. */
const SAVED = 3_000

/** What a look cost, so many times, passes before the next one that cannot wait. */
const URGENT_SHARE = 10

/**
 * Runs a task when told that something changed: as soon as the page's own task is over, in slices, and
 * not so often that in the long run it takes more than a small share of the page's time.
 * @param share asked after each run; 1,000: a thousandth of the page's time
 * @param task a generator that yields where the page may work in between
 * @returns `soon` asks for a run; `now` begins one at once, or goes on with it, for so many ms before it
 *   lets the page work; without a number it is for a person who is about to give something, and does only
 *   what is asked for, or the first run of all
 */
export function paced(
  share: () => number,
  task: () => Generator<void, void>,
): {
  soon(): void
  now(slice?: number): void
} {
  /** The step that is awaited; a timer that comes for another one comes in vain. */
  let awaited: (() => void) | undefined
  let running: Generator<void, void> | undefined
  let again = false
  let earliest = 0
  let spent = 0
  let ended = 0
  /** Up to when the page's time pays for what was spent; what it saves up lies behind. */
  let paid = 0

  function later(delay: number, step: () => void): void {
    awaited = step
    after(delay, () => awaited === step && step())
  }

  function soon(): void {
    if (running) again = true
    else if (!awaited) later(Math.max(0, earliest - time()), () => begin(SLICE))
  }

  function begin(slice: number): void {
    running = task()
    spent = 0
    again = false
    proceed(slice)
  }

  function proceed(slice: number): void {
    awaited = undefined
    const began = time()
    let now = began
    while (running && now - began < slice) {
      // A step that fails, because the page took away what it was at, ends the run; the next change begins another.
      try {
        if (running.next().done) running = undefined
      } catch {
        running = undefined
      }
      now = time()
    }
    spent += now - began
    if (running) {
      later(SLICE, () => proceed(SLICE))
      return
    }
    ended = now
    // The first run of all, ten times as dear as those after it, is nobody's to pay.
    paid = paid ? Math.max(paid, now - SAVED) + spent * share() : now - SAVED
    earliest = Math.min(now + LONGEST, Math.max(now + LEAST, paid))
    if (again) soon()
  }

  function now(slice?: number): void {
    // Someone who types into a large page must not pay for a look at each key.
    const due = awaited ? time() >= ended + spent * URGENT_SHARE : !(paid || running)
    if (!(slice || due)) return
    if (running) proceed(slice ?? AT_ONCE)
    else begin(slice ?? AT_ONCE)
  }

  return { soon, now }
}
