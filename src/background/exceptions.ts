import { isName } from '../list/name.ts'
import { inTurn } from './in-turn.ts'
import { read, type Shelf, write } from './store.ts'

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

const EXCEPTIONS: Shelf<readonly Exception[]> = {
  area: 'local',
  key: 'list-exceptions',
  version: 1,
  initial: [],
  check: (value) => (Array.isArray(value) && value.every(isException) ? value : undefined),
}

function isException(value: unknown): value is Exception {
  if (typeof value !== 'object' || value === null) return false
  const { hostname, until } = value as Partial<Exception>
  return typeof hostname === 'string' && isName(hostname) && Number.isSafeInteger(until)
}

/**
 * Exceptions that still hold. One that ends later than the longest choice was written by a clock that
 * has since been put back, and has ended.
 */
export async function exceptionsAt(now: number): Promise<readonly Exception[]> {
  const latest = now + GO_ON_FOR.month
  return (await read(EXCEPTIONS)).filter(({ until }) => until > now && until <= latest)
}

const turn = inTurn()

/** Remembers a "go on". */
export function addException(hostname: string, time: GoOnFor, now: number): Promise<void> {
  return turn(async () => {
    const others = (await exceptionsAt(now)).filter((one) => one.hostname !== hostname)
    const until = now + GO_ON_FOR[time]
    await write(EXCEPTIONS, [...others.slice(-MOST + 1), { hostname, until }])
  })
}
