import type { PublishedOfficial } from '../entry.ts'
import type { Fault } from '../fault.ts'
import { isName } from '../name.ts'
import type { Counts } from '../rows.ts'

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
  /** When something stored was found torn last, and mended: said for a while. */
  readonly mendedAt?: number
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

/**
 * What is sound of a stored state. A source whose record is torn is new again, and so asked at once; what was
 * made of the held texts (`officials`, `effective` …) is made anew from them: an `effective` without sources says so.
 * @param now ms since 1970
 */
export function soundState(value: unknown, now: number): StoredState {
  if (value === undefined) return INITIAL_STATE
  const stored = Object(value) as Partial<StoredState>
  // Another form, of an earlier or later Vigie, is started anew from the seed.
  if (stored.form !== 1) return INITIAL_STATE
  const { generation, engine, switchedAt, count, effective, byIdentity, mendedAt } = stored
  const officials = listIn(stored.officials)
  const sources = Object.entries(isObject(stored.sources) ? Object(stored.sources) : {})
  const goodOfficials = officials.filter(isOfficial)
  const goodSources = sources.filter(([, record]) => isSourceRecord(record))
  const derivedIsSound =
    Array.isArray(stored.officials) &&
    goodOfficials.length === officials.length &&
    isCount(count) &&
    isCounts(effective) &&
    isCounts(byIdentity)
  const isSound =
    derivedIsSound && isObject(stored.sources) && goodSources.length === sources.length
  const since = isTime(mendedAt) ? { mendedAt } : {}
  return {
    form: 1,
    generation: isCount(generation) ? generation : 1,
    engine: typeof engine === 'string' ? engine : '',
    switchedAt: isTime(switchedAt) ? switchedAt : null,
    count: isCount(count) ? count : 0,
    effective: derivedIsSound ? effective : {},
    byIdentity: isCounts(byIdentity) ? byIdentity : {},
    officials: goodOfficials,
    sources: Object.fromEntries(goodSources) as StoredState['sources'],
    ...(isSound ? since : { mendedAt: now }),
  }
}

const isTime = (value: unknown): value is number => Number.isFinite(value)
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function isCounts(value: unknown): value is Record<string, number> {
  return isObject(value) && Object.values(Object(value)).every(isCount)
}

function isOfficial(value: unknown): value is PublishedOfficial {
  const { hostname, identity, source } = Object(value) as Partial<PublishedOfficial>
  return isName(String(hostname)) && typeof identity === 'string' && typeof source === 'string'
}

function isSourceRecord(value: unknown): value is SourceRecord {
  const { counts, failures, nextDue, lastFailure, lastSuccess, accepted } = Object(
    value,
  ) as Partial<SourceRecord>
  return (
    isCounts(counts) &&
    isCount(counts.listed) &&
    isCount(failures) &&
    isTime(nextDue) &&
    (lastSuccess === null || isTime(lastSuccess)) &&
    (lastFailure === null || typeof Object(lastFailure).fault?.code === 'string') &&
    (accepted === undefined || isAccepted(accepted))
  )
}

function isAccepted(value: unknown): boolean {
  const { version, manifestSha256, pinned, trusted } = Object(value) as Partial<
    NonNullable<SourceRecord['accepted']>
  >
  const keys = listIn(trusted)
  return (
    isCount(version) &&
    typeof manifestSha256 === 'string' &&
    typeof pinned === 'string' &&
    keys.length > 0 &&
    keys.every((key) => typeof key === 'string')
  )
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
