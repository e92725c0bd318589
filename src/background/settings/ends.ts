import { withoutEnded } from '../../settings/trust.ts'
import { forgetOldCopies, read, rewrite } from '../store.ts'
import { endsOfExceptions, forgetEndedExceptions } from './exceptions.ts'
import { forgetOldHistory } from './history.ts'
import { SETTINGS } from './settings-now.ts'

/** Takes from the disk what was kept for a time that is over: trust, pauses, "go on", history. Never rejects. */
export async function forgetEnded(now: number): Promise<void> {
  const jobs = [
    rewrite(SETTINGS, (settings) => withoutEnded(settings, now)),
    forgetEndedExceptions(now),
    forgetOldHistory(now),
    forgetOldCopies(now),
  ]
  // A disk that cannot be written to has said so; the next hour tries again.
  await Promise.allSettled(jobs)
}

/** When the next trust, pause or "go on" ends, ms since 1970; `undefined`: none does. */
export async function nextEnd(now: number): Promise<number | undefined> {
  const { trusted, pausedUntil } = withoutEnded(await read(SETTINGS), now)
  const ends = [
    ...trusted.flatMap(({ until }) => until ?? []),
    ...Object.values(pausedUntil),
    ...(await endsOfExceptions(now)),
  ]
  return ends.length === 0 ? undefined : Math.min(...ends)
}
