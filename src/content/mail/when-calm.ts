import { after } from '../clock.ts'

/** A page that has stopped changing for this long (ms) is read. */
const QUIET = 60
/** One that never stops is read at least so often (ms). */
const LONGEST = 250

/** Runs `look` when changes have calmed down, and not too rarely while they go on. */
export function whenCalm(look: () => void): { soon: () => void; stop: () => void } {
  let since = 0
  let due = 0
  let waiting = false
  let stopped = false
  const wait = () => {
    waiting = true
    after(Math.max(0, due - performance.now()), () => {
      // More has changed meanwhile: a wait that nobody can stop is not stopped, but prolonged.
      if (performance.now() < due - 1) return wait()
      waiting = false
      since = 0
      if (!stopped && document.visibilityState !== 'hidden') look()
    })
  }
  const soon = () => {
    if (stopped) return
    const now = performance.now()
    since ||= now
    due = Math.min(now + QUIET, since + LONGEST)
    if (!waiting) wait()
  }
  const shownAgain = () => {
    if (document.visibilityState === 'visible') soon()
  }
  document.addEventListener('visibilitychange', shownAgain)
  return {
    soon,
    stop() {
      stopped = true
      document.removeEventListener('visibilitychange', shownAgain)
    },
  }
}
