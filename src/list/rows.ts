import { ListError } from './fault.ts'
import { isName } from './name.ts'

/**
 * One line of a list. What a publisher can say of a name:
 * - `listed`: it imitates a protected body; `detail` is the day of the first sighting (`2026-11-22`).
 * - `official`: it belongs to a protected body; `detail` is that body's id (`missions-locales`).
 * - `withdrawn`: it is honest, whatever another source says; `detail` is the day of the withdrawal.
 */
export interface Row {
  readonly hostname: string
  readonly word: 'listed' | 'official' | 'withdrawn'
  readonly detail: string
}

export interface Counts {
  readonly listed: number
  readonly official: number
  readonly withdrawn: number
}

/** More rows than any honest list of this kind holds (300,000 is ten times the known ones). */
export const MAX_ROWS = 1_000_000

const DAY = /^\d{4}-\d{2}-\d{2}$/
const ID = /^[a-z0-9-]{1,40}$/

/** No hostname is older: the first one under .com was registered on 15 March 1985. */
const FIRST_DAY = '1985-03-15'

/** Whether a text is a day as lists write it, `2026-11-22`; `2026-02-30`, which Chromium takes for 2 March, is none. */
export function isDay(text: string): boolean {
  if (!DAY.test(text) || text < FIRST_DAY) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && dayOf(time) === text
}

/** The day of a time in ms since 1970, in UTC. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/**
 * Writes rows as the one text that a list can be: a line each, `hostname TAB word TAB detail`, sorted by
 * hostname in code units, every line ended by `\n`. Two builds of the same rows are the same bytes.
 * @param rows in any order, each hostname once
 */
export function formatRows(rows: readonly Row[]): string {
  const lines = rows.map(formatRow)
  return lines.sort(byHostname).join('')
}

/** Orders lines by hostname; `\t` sorts below every character of a name, so whole lines compare alike. */
function byHostname(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** One row as its line. */
export function formatRow({ hostname, word, detail }: Row): string {
  return `${hostname}\t${word}\t${detail}\n`
}

/**
 * Reads a whole list, or refuses it whole.
 * @param today no row may tell of a later day, where that is known: `2026-11-22`
 * @throws ListError `not-a-list`, `malformed-line`, `malformed-name`, `unsorted`, `too-many-names`, `truncated`
 */
export function parseRows(text: string, today = '9999-12-31'): Row[] {
  if (/^\s*</.test(text)) throw new ListError('not-a-list')
  if (text !== '' && !text.endsWith('\n')) throw new ListError('truncated')
  const rows: Row[] = []
  let last = ''
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start)
    const row = parseRow(text.slice(start, end))
    if (row.word !== 'official' && row.detail > today)
      throw new ListError('malformed-line', `${row.hostname} ${row.detail}`)
    if (row.hostname <= last) throw new ListError('unsorted', row.hostname)
    if (rows.length >= MAX_ROWS) throw new ListError('too-many-names', MAX_ROWS)
    last = row.hostname
    rows.push(row)
    start = end + 1
  }
  return rows
}

/**
 * Reads one line without its end.
 * @throws ListError `malformed-line`, `malformed-name`
 */
export function parseRow(line: string): Row {
  const [hostname = '', word = '', detail = '', ...more] = line.split('\t')
  if (!isName(hostname)) throw new ListError('malformed-name', hostname)
  if (more.length > 0) throw new ListError('malformed-line', line)
  if ((word === 'listed' || word === 'withdrawn') && isDay(detail))
    return { hostname, word, detail }
  if (word === 'official' && ID.test(detail)) return { hostname, word, detail }
  throw new ListError('malformed-line', line)
}

/** How many rows say what. */
export function countRows(rows: readonly Row[]): Counts {
  const counts = { listed: 0, official: 0, withdrawn: 0 }
  for (const { word } of rows) counts[word] += 1
  return counts
}
