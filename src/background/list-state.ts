import type { PublishedOfficial } from '../list/entry.ts'
import type { Fault } from '../list/fault.ts'
import type { Counts } from '../list/rows.ts'

/** What is held of one source, and how its last checks went. Plain JSON. */
export interface SourceRecord {
  readonly counts: Counts
  /** ms since 1970; `null`: never yet. */
  readonly lastSuccess: number | null
  readonly lastFailure: { readonly at: number; readonly fault: Fault } | null
  /** Failures since the last success. */
  readonly failures: number
  /** When it is asked again, ms since 1970. */
  readonly nextDue: number
  /** A feed: when its whole file is due; how many lines took no effect. */
  readonly wholeDue?: number
  readonly unused?: number
  /** A feed whose whole file became much smaller: since when. */
  readonly shrunkSince?: number
  /** A publisher: what was accepted last, and which keys may sign the next. */
  readonly accepted?: {
    readonly version: number
    readonly manifestSha256: string
    readonly expires: string
    /** The key that the person (or the organisation) set; another one there starts anew. */
    readonly pinned: string
    readonly trusted: readonly string[]
  }
}

/** What the store holds beside texts and blocks. */
export interface StoredState {
  readonly form: 1
  /** Grows each time another merged list comes into force; 0: nothing yet. */
  readonly generation: number
  /** Version of the package whose engine screened it, with the identities of the organisation. */
  readonly engine: string
  readonly switchedAt: number | null
  readonly count: number
  /** Names that take effect, by source and by body. */
  readonly effective: Readonly<Record<string, number>>
  readonly byIdentity: Readonly<Record<string, number>>
  readonly officials: readonly PublishedOfficial[]
  readonly sources: Readonly<Record<string, SourceRecord>>
}

export const INITIAL_STATE: StoredState = {
  form: 1,
  generation: 0,
  engine: '',
  switchedAt: null,
  count: 0,
  effective: {},
  byIdentity: {},
  officials: [],
  sources: {},
}

export const NEW_SOURCE: SourceRecord = {
  counts: { listed: 0, official: 0, withdrawn: 0 },
  lastSuccess: null,
  lastFailure: null,
  failures: 0,
  nextDue: 0,
}

/** Whether a stored value has the form of today; another one is started anew, from the seed. */
export function isListState(value: unknown): value is StoredState {
  if (typeof value !== 'object' || value === null) return false
  const { form, generation, engine, count, effective, byIdentity, officials, sources } =
    value as Partial<StoredState>
  return (
    form === 1 &&
    Number.isSafeInteger(generation) &&
    typeof engine === 'string' &&
    Number.isSafeInteger(count) &&
    isObject(effective) &&
    isObject(byIdentity) &&
    Array.isArray(officials) &&
    isObject(sources) &&
    Object.values(sources ?? {}).every(isSourceRecord)
  )
}

function isSourceRecord(value: unknown): value is SourceRecord {
  if (!isObject(value)) return false
  const { counts, failures, nextDue, accepted } = value as Partial<SourceRecord>
  return (
    isObject(counts) &&
    Number.isFinite(failures) &&
    Number.isFinite(nextDue) &&
    (accepted === undefined || (isObject(accepted) && Array.isArray(accepted.trusted)))
  )
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
