import { after } from '../clock.ts'

/** Milliseconds of one slice of work: the page's own frame has 16. */
export const SLICE = 4
/** Milliseconds of work when it cannot wait. */
const AT_ONCE = 50
/** Milliseconds between a change and the look at it, when nothing was looked at lately. */
const SOON = 20
/** The same while the document is still loading. */
const ARRIVING = 200
/** Milliseconds between two looks at a page that never stops to change. */
const LEAST = 150
/** Milliseconds that a page, however large, is left alone at most. */
const LONGEST = 2_000
/** A look may cost one part in so many of the time until the next one: while a page is built, and later. */
const SHARE = 40
const LATER_SHARE = 200
/** Looks while it is built. */
const BUILDING = 6

/** The same when it cannot wait. */
const URGENT_SHARE = 10

/**
 * Runs a task when told that something changed: soon, in slices, and never so often that it takes
 * more than a small share of the page's time, whatever the page does.
 * @param task a generator that yields where the page may work in between
 * @returns `soon` asks for a run; `now` does a run that is asked for or under way at once,
 *   for so many ms before it lets the page work
 */
export function paced(task: () => Generator<void, void>): {
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
  let looks = 0

  function later(time: number, step: () => void): void {
    awaited = step
    after(time, () => awaited === step && step())
  }

  function soon(): void {
    // What is still arriving is looked at when it is there: once, not at each part of it.
    const wait = document.readyState === 'loading' ? ARRIVING : SOON
    if (running) again = true
    else if (!awaited) later(Math.max(wait, earliest - performance.now()), () => begin(SLICE))
  }

  function begin(slice: number): void {
    running = task()
    spent = 0
    again = false
    proceed(slice)
  }

  function proceed(slice: number): void {
    awaited = undefined
    const began = performance.now()
    let time = began
    while (running && time - began < slice) {
      if (isDone(running)) running = undefined
      time = performance.now()
    }
    spent += time - began
    if (running) {
      later(SLICE, () => proceed(SLICE))
      return
    }
    ended = time
    const share = looks++ < BUILDING ? SHARE : LATER_SHARE
    earliest = time + Math.min(LONGEST, Math.max(LEAST, spent * share))
    if (again) soon()
  }

  function now(slice = AT_ONCE): void {
    // Someone who types into a large page must not pay for a look at each key.
    if (!awaited || performance.now() < ended + spent * URGENT_SHARE) return
    if (running) proceed(slice)
    else begin(slice)
  }

  return { soon, now }
}

/** One step. A step that fails, because the page took away what it was at, ends the run; the next change begins another. */
function isDone(running: Generator<void, void>): boolean {
  try {
    return running.next().done === true
  } catch {
    return true
  }
}
