import type { IdentityId } from '../identities/identity.ts'
import { asHostname, asTime } from './checks.ts'

/** One warning that was shown, kept on this device only: no address beyond the hostname, no text. */
export interface Remembered {
  /** When, in ms since 1970. */
  readonly at: number
  /** Of the page or the listed site; the sender's domain of a message. Empty: unknown. */
  readonly hostname: string
  readonly level: 'danger' | 'caution'
  /** Where: a page, an open message, or a listed site that was stopped. */
  readonly kind: WarnedOf
  /** Whom it imitated. */
  readonly identity?: IdentityId
}

export const WARNED_OF = ['page', 'message', 'stop'] as const
export type WarnedOf = (typeof WARNED_OF)[number]

const DAY = 86_400_000
/** Nothing is kept longer: promised in PRIVACY.md. */
export const KEPT_FOR = 90 * DAY
/** More warnings than a person can be given in that time; a page that provokes them without end is bounded. */
export const MOST_KEPT = 2_000
/** The same warning within this time is the same visit. */
const SAME_VISIT = 3_600_000

/** Warnings that are still kept; those that lie ahead were written by a clock that was put back since. */
export function stillKept(history: readonly Remembered[], now: number): readonly Remembered[] {
  return history.filter(({ at }) => at > now - KEPT_FOR && at <= now).slice(-MOST_KEPT)
}

/**
 * The history with one more warning, oldest first. One that was given for the same name within the hour
 * counts once, as the graver of the two.
 */
export function rememberWarning(
  history: readonly Remembered[],
  fresh: Remembered,
): readonly Remembered[] {
  const kept = stillKept(history, fresh.at)
  const same = kept.findLastIndex(
    ({ at, hostname, kind }) =>
      hostname === fresh.hostname && kind === fresh.kind && fresh.at - at < SAME_VISIT,
  )
  const former = kept[same]
  if (!former) return [...kept, fresh].slice(-MOST_KEPT)
  if (former.level === 'danger' || fresh.level === 'caution') return kept
  return kept.with(same, { ...fresh, at: former.at })
}

/** A stored history in its proper form; entries that are not are left out. `undefined`: it is none. */
export function checkHistory(value: unknown): readonly Remembered[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value.slice(-MOST_KEPT).flatMap((entry) => {
    const { at, hostname, level, kind, identity } = Object(entry) as Partial<Remembered>
    const time = asTime(at)
    const name = hostname === '' ? '' : asHostname(hostname)
    const warned = WARNED_OF.find((one) => one === kind)
    if (time === undefined || name === undefined || !warned) return []
    if (level !== 'danger' && level !== 'caution') return []
    const whom = typeof identity === 'string' ? { identity: identity.slice(0, 60) } : {}
    return [{ at: time, hostname: name, level, kind: warned, ...whom }]
  })
}

/** How many warnings of each kind were given in one week. */
export interface Week {
  /** Its Monday, 0:00 local time, ms since 1970. */
  readonly start: number
  readonly counts: Readonly<Record<WarnedOf, number>>
}

/** The last 13 weeks (90 days), oldest first, the present one last; weeks without a warning too. */
export function byWeek(history: readonly Remembered[], now: number): readonly Week[] {
  const monday = new Date(now)
  monday.setHours(0, 0, 0, 0)
  monday.setDate(monday.getDate() - ((monday.getDay() + 6) % 7))
  const starts = Array.from({ length: 13 }, (_, back) => {
    const start = new Date(monday)
    start.setDate(start.getDate() - 7 * (12 - back))
    return start.getTime()
  })
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? Number.POSITIVE_INFINITY
    const within = history.filter((one) => one.at >= start && one.at < end)
    const count = (kind: WarnedOf) => within.filter((one) => one.kind === kind).length
    return {
      start,
      counts: { page: count('page'), message: count('message'), stop: count('stop') },
    }
  })
}
