/**
 * Runs one job after another, in the order they were given, so that no two of them read and write
 * the same value at the same time.
 */
export function inTurn(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (job) => {
    const mine = last.then(job, job)
    last = mine.catch(() => {})
    return mine
  }
}
