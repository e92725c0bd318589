import { decode } from '../bytes.ts'
import { ListError } from '../fault.ts'
import { countRows, dayOf, formatRows, isDay, MAX_ROWS, parseRows, type Row } from '../rows.ts'
import type { Screened } from '../screen.ts'
import type { Source } from '../sources.ts'
import type { FileQuestion, FileReply } from './question.ts'
import type { SourceRecord } from './stored-state.ts'

/** What an update of one source needs from outside. */
export interface FeedDoors {
  fetch(question: FileQuestion): Promise<FileReply>
  screen(text: string): Screened
  now(): number
  progress(bytes: number, total: number | undefined): void
}

/** The record after a success, and the new text if it changed. */
export interface Renewed {
  readonly record: Pick<SourceRecord, 'counts'> & Partial<SourceRecord>
  readonly text?: string
}

const TYPES = ['text/plain', 'application/octet-stream', 'text/csv'] as const
const DAY = 86_400_000
const MINUTE = 60_000
/** A list with a larger share of words that are no names is something else (a page, an error text). */
const MAX_MALFORMED = 0.1
/** A whole file that lost half of its effect is believed after a week. */
const MAX_SHRINK = 0.5
const SMALL = 20
const BELIEVE_SHRINK = 7 * DAY

/**
 * Asks a feed for what is new: the whole file when it is due, else the files of yesterday and today.
 * Only names that our own engine ties to a protected body are kept.
 * @param held the text kept of it so far
 * @throws ListError; nothing is changed then
 */
export async function updateFeed(
  source: Source,
  before: SourceRecord,
  held: string,
  doors: FeedDoors,
): Promise<Renewed> {
  const wholeIsDue = (before.wholeDue ?? 0) <= doors.now() || source.every.day === undefined
  return source.address !== null && wholeIsDue
    ? updateWhole(source, source.address, before, held, doors)
    : updateDays(source, held, doors)
}

async function updateWhole(
  source: Source,
  address: string,
  before: SourceRecord,
  held: string,
  doors: FeedDoors,
): Promise<Renewed> {
  const wholeDue = doors.now() + source.every.whole * MINUTE
  const { counts } = before
  const reply = await doors.fetch({
    address,
    maxBytes: source.maxBytes,
    types: TYPES,
    onProgress: doors.progress,
  })
  const known = new Map(parseRows(held).map((row) => [row.hostname, row.detail]))
  const { rows, unused } = read(
    source,
    decode(reply.bytes),
    dayOf(doors.now()),
    doors.screen,
    known,
  )
  const shrunk = counts.listed >= SMALL && rows.length < counts.listed * (1 - MAX_SHRINK)
  // A clock that was put back since must not make it wait for years.
  const shrunkSince = Math.min(before.shrunkSince ?? doors.now(), doors.now())
  if (shrunk && doors.now() - shrunkSince < BELIEVE_SHRINK)
    throw new FeedShrunk(`${counts.listed} > ${rows.length}`, shrunkSince)
  return {
    record: {
      counts: countRows(rows),
      wholeDue,
      unused,
    },
    text: formatRows(rows),
  }
}

/** A feed that became much smaller; remembers since when, so that it is believed in the end. */
export class FeedShrunk extends ListError {
  readonly since: number

  constructor(detail: string, since: number) {
    super('shrunk', detail)
    this.since = since
  }
}

async function updateDays(source: Source, held: string, doors: FeedDoors): Promise<Renewed> {
  const days = [dayOf(doors.now() - DAY), dayOf(doors.now())]
  const rows = new Map(parseRows(held).map((row) => [row.hostname, row]))
  const size = rows.size
  for (const day of days) {
    const address = source.addressOfDay?.(day)
    if (address === undefined) continue
    const reply = await fetchDay({ address, maxBytes: source.maxBytes, types: TYPES }, doors)
    if (!reply) continue
    for (const row of read(source, decode(reply.bytes), day, doors.screen, new Map()).rows)
      if (!rows.has(row.hostname)) rows.set(row.hostname, row)
  }
  const all = [...rows.values()]
  return {
    record: { counts: countRows(all) },
    ...(rows.size === size ? {} : { text: formatRows(all) }),
  }
}

/** A day without a file is a day without news, not a failure. */
async function fetchDay(question: FileQuestion, doors: FeedDoors): Promise<FileReply | undefined> {
  try {
    return await doors.fetch(question)
  } catch (error) {
    if (error instanceof ListError && error.fault.code === 'http' && error.fault.detail === '404')
      return undefined
    throw error
  }
}

/** Takes a feed's text apart and keeps what our engine ties to a body. */
function read(
  source: Source,
  text: string,
  day: string,
  screen: (text: string) => Screened,
  known: ReadonlyMap<string, string>,
): { rows: Row[]; unused: number } {
  if (/^\s*</.test(text)) throw new ListError('not-a-list')
  const rows = new Map<string, Row>()
  let lines = 0
  let malformed = 0
  for (const candidate of source.parse(text)) {
    lines += 1
    if (lines > MAX_ROWS) throw new ListError('too-many-names', MAX_ROWS)
    const screened = screen(candidate.text)
    if ('drop' in screened) {
      if (screened.drop === 'malformed') malformed += 1
      continue
    }
    const { hostname } = screened
    const { firstSeen = day } = candidate
    const possible = isDay(firstSeen) && firstSeen <= day ? firstSeen : day
    const detail = known.get(hostname) ?? possible
    rows.set(hostname, { hostname, word: 'listed', detail })
  }
  if (malformed > Math.max(lines * MAX_MALFORMED, 2))
    throw new ListError('not-a-list', `${malformed}/${lines}`)
  return { rows: [...rows.values()], unused: lines - rows.size }
}
