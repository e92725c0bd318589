import type { Fault } from '../fault.ts'
import type { Renewed } from './feed.ts'
import type { SourceRecord } from './stored-state.ts'

const MINUTE = 60_000
/** Signed manifests and files of a day are a few kB: asked every hour. */
const HOURLY = 60 * MINUTE
/** After the n-th failure in a row: 5, 10, 20 … minutes, at most 2 hours: a campaign lives 21 hours. */
const FIRST_RETRY = 5 * MINUTE
const LAST_RETRY = 120 * MINUTE
/** A server that asks for more patience than this is asked again all the same. */
const MAX_PATIENCE = 24 * 60 * MINUTE

/** Why a source brought nothing. */
export interface Failure {
  readonly fault: Fault
  readonly shrunkSince?: number
}

/** The moment of an outcome. */
interface Clock {
  /** ms since 1970 */
  readonly now: number
  /** 0 to 1, for the jitter. */
  readonly random: number
}

/** A source that could not be asked or read, after one more failure. */
export function failed(
  before: SourceRecord,
  { fault, shrunkSince }: Failure,
  { now, random }: Clock,
): SourceRecord {
  const failures = before.failures + 1
  const retry = Math.min(FIRST_RETRY * 2 ** Math.min(failures - 1, 10), LAST_RETRY)
  const asked = Math.min(fault.retryAfter ?? 0, MAX_PATIENCE)
  return {
    ...before,
    failures,
    lastFailure: { at: now, fault },
    nextDue: now + Math.max(jitter(retry, random), asked),
    ...(shrunkSince === undefined ? {} : { shrunkSince }),
  }
}

/** A source that answered. */
export function succeeded(
  before: SourceRecord,
  { record }: Renewed,
  { now, random }: Clock,
): SourceRecord {
  const { shrunkSince: _, ...kept } = before
  return {
    ...kept,
    ...record,
    failures: 0,
    lastFailure: null,
    lastSuccess: now,
    nextDue: now + jitter(HOURLY, random),
  }
}

/** Three to five quarters of a time, so that all browsers of a school do not ask at once. */
function jitter(time: number, random: number): number {
  return Math.round(time * (0.75 + random / 2))
}

/** A due time far ahead was written by a clock that has since been put back. */
export function isDue(record: SourceRecord | undefined, now: number): boolean {
  return !record || record.nextDue <= now || record.nextDue > now + MAX_PATIENCE + HOURLY
}
