import { parseArgs } from 'node:util'
import { relate } from '../../../hostname/relate.ts'
import { identities } from '../../../identities/index.ts'
import { parseLines } from '../../../list/lines.ts'
import { toHostname } from '../../../list/name.ts'
import { createWhyNotOfficial } from '../../../list/official.ts'
import { dayOf, formatRows, isDay, type Row } from '../../../list/rows.ts'
import { type Candidate, createScreen, type Drop } from '../../../list/screen.ts'
import { sources } from '../../../list/sources.ts'
import type { CtCandidate } from '../../ct/watch.ts'
import { readList, readSource, readTable, writeResult } from '../files.ts'
import { printJson, UsageError, type Verb } from '../verb.ts'

/** One candidate that does not come into the list, and why. */
interface Dropped {
  readonly hostname: string
  readonly reason: Drop | 'withdrawn' | 'duplicate'
  readonly source: string
}

export const verb: Verb = {
  usage:
    '[--feed ID[=FILE|ADDRESS]]... [--names FILE]... [--official FILE] [--withdrawn FILE]\n' +
    '    [--previous LIST] [--day YYYY-MM-DD] [--drops FILE] [-o LIST]',
  summary: 'screens candidates with our own engine and makes a list of those that count',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        feed: { type: 'string', multiple: true, default: [] },
        names: { type: 'string', multiple: true, default: [] },
        official: { type: 'string' },
        withdrawn: { type: 'string' },
        previous: { type: 'string' },
        day: { type: 'string', default: dayOf(Date.now()) },
        drops: { type: 'string' },
        output: { type: 'string', short: 'o' },
      },
    })
    const { day } = values
    if (!isDay(day)) throw new UsageError(`--day ${day}: not a day`)
    const rows = new Map<string, Row>()
    for (const row of await ownRows(values.official, values.withdrawn, day))
      rows.set(row.hostname, row)
    const known = await knownDays(values.previous)
    const drops: Dropped[] = []
    const screen = createScreen(relate, identities)
    const take = (source: string, { text, firstSeen }: Candidate) => {
      const screened = screen(text)
      if ('drop' in screened)
        return void drops.push({ hostname: screened.text, reason: screened.drop, source })
      const { hostname } = screened
      const held = rows.get(hostname)
      if (held?.word === 'listed') drops.push({ hostname, reason: 'duplicate', source })
      else if (held) drops.push({ hostname, reason: held.word as 'official' | 'withdrawn', source })
      else {
        const detail = [known.get(hostname), firstSeen, day].find((one) => one && isDay(one)) ?? day
        rows.set(hostname, { hostname, word: 'listed', detail })
      }
    }
    for (const feed of values.feed) {
      const [id = '', place] = splitOnce(feed)
      for (const candidate of await candidatesOf(id, place, day)) take(id, candidate)
    }
    for (const file of values.names) for (const one of await handMade(file)) take(file, one)
    await writeResult(values.output, formatRows([...rows.values()]))
    if (values.drops) await writeResult(values.drops, tableOf(drops))
    const count: Record<string, number> = {}
    for (const { reason } of drops) count[reason] = (count[reason] ?? 0) + 1
    if (values.output) printJson({ rows: rows.size, dropped: count })
    else console.error(JSON.stringify({ rows: rows.size, dropped: count }))
    return 0
  },
}

/** "id=place" -> both; an address may itself hold "=". */
function splitOnce(text: string): [string, string | undefined] {
  const at = text.indexOf('=')
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

async function candidatesOf(id: string, place: string | undefined, day: string) {
  const source = sources.get(id)
  if (!source)
    throw new UsageError(`--feed ${id}: no such feed; there are ${[...sources.keys()].join(', ')}`)
  const address = place ?? source.address ?? source.addressOfDay?.(day)
  if (!address) throw new UsageError(`--feed ${id}: say where, --feed ${id}=FILE`)
  console.error(`${id}: ${source.licence}`)
  return source.parse(await readSource(address, source.maxBytes))
}

/** What `vigie watch` wrote, or a hand-made file: a name a line, after a tab the day of the first sighting. */
async function handMade(file: string): Promise<Candidate[]> {
  if (/^https?:\/\//.test(file)) return [...parseLines(await readSource(file))]
  return (await readTable(file)).map(([text = '', firstSeen]) =>
    text.startsWith('{') ? watched(file, text) : { text, ...(firstSeen && { firstSeen }) },
  )
}

function watched(file: string, line: string): Candidate {
  try {
    const { hostname, firstSeen } = JSON.parse(line) as CtCandidate
    return { text: String(hostname), firstSeen: String(firstSeen).slice(0, 10) }
  } catch {
    throw new Error(`${file}: "${line.slice(0, 60)}" is not JSON`)
  }
}

/** What a publisher says on its own word: `hostname TAB body` and `hostname` a line. */
async function ownRows(
  official: string | undefined,
  withdrawn: string | undefined,
  day: string,
): Promise<Row[]> {
  const rows: Row[] = []
  const whyNotOfficial = createWhyNotOfficial(relate, identities)
  for (const [text = '', detail = ''] of official ? await readTable(official) : []) {
    const hostname = nameIn(official, text)
    const why = whyNotOfficial(hostname, detail)
    if (why) throw new Error(`${official}: "${text}" cannot be official for "${detail}": ${why}`)
    rows.push({ hostname, word: 'official', detail })
  }
  for (const [text = '', on = day] of withdrawn ? await readTable(withdrawn) : [])
    rows.push({ hostname: nameIn(withdrawn, text), word: 'withdrawn', detail: on })
  return rows
}

function nameIn(file: string | undefined, text: string): string {
  const name = toHostname(text)
  if (!name) throw new Error(`${file}: "${text}" is not a hostname`)
  return name
}

async function knownDays(previous: string | undefined): Promise<Map<string, string>> {
  if (!previous) return new Map()
  const listed = (await readList(previous)).filter(({ word }) => word === 'listed')
  return new Map(listed.map(({ hostname, detail }) => [hostname, detail]))
}

function tableOf(drops: readonly Dropped[]): string {
  return drops.map((one) => `${one.hostname}\t${one.reason}\t${one.source}\n`).join('')
}
