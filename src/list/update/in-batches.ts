/**
 * Takes answers as they come, one batch after another: the first to come waits a moment for the others, and
 * what comes while a batch is taken makes the next.
 * @param answers none of them may reject
 * @param grace how long (ms) a batch that is not whole waits
 * @throws what `take` throws first, after the other batches were taken
 */
export async function inBatches<T>(
  answers: readonly Promise<T>[],
  grace: number,
  take: (batch: readonly T[]) => Promise<void>,
): Promise<void> {
  const all = Promise.all(answers)
  const waiting = new Set(answers)
  let ready: T[] = []
  for (const answer of answers)
    void answer.then((value) => {
      waiting.delete(answer)
      ready.push(value)
    })
  const faults: unknown[] = []
  while (waiting.size > 0 || ready.length > 0) {
    if (ready.length === 0) await Promise.race(waiting)
    if (waiting.size > 0) await Promise.race([all, sleep(grace)])
    const batch = ready
    ready = []
    await take(batch).catch((error: unknown) => faults.push(error))
  }
  if (faults.length > 0) throw faults[0]
}

const sleep = (time: number) => new Promise((later) => setTimeout(later, time))
