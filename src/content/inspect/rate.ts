/**
 * Lets something happen so many times at once, and from then on once in so many ms: what was not used is saved up.
 * @param now in ms
 * @returns `wait`: 0, and it counts as done; or how long (ms) it has to wait
 */
export function makeRate(atOnce: number, every: number, now: () => number): { wait(): number } {
  let left = atOnce
  let at = now()
  return {
    wait() {
      left = Math.min(atOnce, left + (now() - at) / every)
      at = now()
      if (left < 1) return (1 - left) * every
      left--
      return 0
    },
  }
}
