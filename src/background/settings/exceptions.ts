import { isName } from '../../list/name.ts'
import { read, rewrite, type Shelf } from '../store.ts'

/** A listed name on which the person chose to go on. */
export interface Exception {
  readonly hostname: string
  /** ms since 1970. */
  readonly until: number
}

/** How long a "go on" may last; the page offers these and no other. */
export const GO_ON_FOR = { hour: 3_600_000, day: 86_400_000, month: 30 * 86_400_000 } as const
export type GoOnFor = keyof typeof GO_ON_FOR

const MOST = 500

/** Where they lie. */
export const EXCEPTIONS: Shelf<readonly Exception[]> = {
  area: 'local',
  key: 'list-exceptions',
  version: 1,
  initial: [],
  check: (value) => (Array.isArray(value) ? value.filter(isException) : undefined),
}

function isException(value: unknown): value is Exception {
  if (typeof value !== 'object' || value === null) return false
  const { hostname, until } = value as Partial<Exception>
  return typeof hostname === 'string' && isName(hostname) && Number.isSafeInteger(until)
}

/** Exceptions that still hold. */
export async function exceptionsAt(now: number, shelf = EXCEPTIONS): Promise<readonly Exception[]> {
  return holding(await read(shelf), now)
}

/** One that ends later than the longest choice was written by a clock that has since been put back, and has ended. */
function holding(all: readonly Exception[], now: number): readonly Exception[] {
  return all.filter(({ until }) => until > now && until <= now + GO_ON_FOR.month)
}

/** When those that still hold end, ms since 1970. */
export async function endsOfExceptions(now: number): Promise<readonly number[]> {
  return (await exceptionsAt(now)).map(({ until }) => until)
}

/** Takes those that have ended from the disk. */
export function forgetEndedExceptions(now: number): Promise<void> {
  return rewrite(EXCEPTIONS, (all) => {
    const left = holding(all, now)
    return left.length === all.length ? all : left
  })
}

/** Remembers a "go on". */
export function addException(
  hostname: string,
  time: GoOnFor,
  now: number,
  shelf = EXCEPTIONS,
): Promise<void> {
  return rewrite(shelf, (all) => {
    const others = holding(all, now).filter((one) => one.hostname !== hostname)
    return [...others.slice(-MOST + 1), { hostname, until: now + GO_ON_FOR[time] }]
  })
}
