/** A page that has stopped changing for this long (ms) is read. */
const QUIET = 60
/** One that never stops is read at least so often (ms). */
const LONGEST = 250

/** Runs `look` when changes have calmed down, and not too rarely while they go on. */
export function paced(look: () => void): { soon: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0
  let stopped = false
  const run = () => {
    timer = undefined
    since = 0
    if (!stopped && document.visibilityState !== 'hidden') look()
  }
  const soon = () => {
    if (stopped) return
    const now = performance.now()
    since ||= now
    if (timer !== undefined) clearTimeout(timer)
    timer = setTimeout(run, Math.max(0, Math.min(QUIET, since + LONGEST - now)))
  }
  const shownAgain = () => {
    if (document.visibilityState === 'visible') soon()
  }
  document.addEventListener('visibilitychange', shownAgain)
  return {
    soon,
    stop() {
      stopped = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', shownAgain)
    },
  }
}
