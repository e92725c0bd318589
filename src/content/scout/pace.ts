import { after, time } from '../clock.ts'

/** Milliseconds of one slice of work: the page's own frame has 16. */
export const SLICE = 4
/** Milliseconds of work when it cannot wait. */
const AT_ONCE = 50
/** Milliseconds between a change and the look at it, when nothing was looked at lately. */
const SOON = 20
/** Milliseconds between two looks at a page that never stops to change. */
const LEAST = 150
/** Milliseconds that a page, however large, is left alone at most. */
const LONGEST = 2_000
/** A look may cost one part in so many of the time until the next one: while a page is built, and later. */
const SHARE = 40
const LATER_SHARE = 1_000
/** Looks while it is built. */
const BUILDING = 6

/** The same when it cannot wait. */
const URGENT_SHARE = 10

/**
 * Runs a task when told that something changed: soon, in slices, and never so often that it takes
 * more than a small share of the page's time, whatever the page does.
 * @param task a generator that yields where the page may work in between
 * @returns `soon` asks for a run; `due` too, but leaves it to the next `now`; `now` does a run that is
 *   asked for or under way at once, for so many ms before it lets the page work; without a number, for a
 *   person who is about to give something
 */
export function paced(task: () => Generator<void, void>): {
  soon(): void
  due(): void
  now(slice?: number): void
} {
  /** The step that is awaited; a timer that comes for another one comes in vain. */
  let awaited: (() => void) | undefined
  let running: Generator<void, void> | undefined
  let again = false
  let isDue = false
  let earliest = 0
  let spent = 0
  let ended = 0
  let looks = 0

  function later(delay: number, step: () => void): void {
    awaited = step
    after(delay, () => awaited === step && step())
  }

  function soon(): void {
    if (running) again = true
    else if (!awaited) later(Math.max(SOON, earliest - time()), () => begin(SLICE))
  }

  function due(): void {
    isDue = true
  }

  function begin(slice: number): void {
    running = task()
    spent = 0
    again = false
    isDue = false
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
    const share = looks++ < BUILDING ? SHARE : LATER_SHARE
    earliest = now + Math.min(LONGEST, Math.max(LEAST, spent * share))
    if (again) soon()
  }

  function now(slice?: number): void {
    // Someone who types into a large page must not pay for a look at each key.
    if (!(awaited || isDue) || (!slice && time() < ended + spent * URGENT_SHARE)) return
    if (running) proceed(slice ?? AT_ONCE)
    else begin(slice ?? AT_ONCE)
  }

  return { soon, due, now }
}
