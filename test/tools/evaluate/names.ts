import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { relate } from '../../../src/hostname/relate.ts'

/** Names of bodies in evaluation files that we keep under another body's identity. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  'pole-emploi': 'france-travail',
  'mission-locale': 'missions-locales',
}
const MOST_SHOWN = 60

interface Row {
  readonly hostname: string
  readonly columns: readonly string[]
}

/**
 * Prints recall and false alarms of the hostname engine on a folder of names, one file a set:
 * `lookalikes*.tsv` (hostname, identity or several with `+`, confidence), everything else honest.
 * @param args the folder
 * @returns 0, or 1 when no folder is given
 */
export async function main(args: readonly string[]): Promise<number> {
  const [folder] = args
  if (!folder) {
    console.error('give a folder of names')
    return 1
  }
  for (const file of readdirSync(folder).sort()) {
    const rows = readRows(join(folder, file))
    if (file.startsWith('lookalikes')) recall(file, rows)
    else alarms(file, rows)
  }
  return 0
}

function readRows(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([hostname = '', ...columns]) => ({ hostname, columns }))
}

function recall(file: string, rows: readonly Row[]): void {
  for (const [confidence, members] of group(rows, ({ columns }) => columns[1] ?? '?')) {
    const missed: string[] = []
    let flagged = 0
    for (const { hostname, columns } of members) {
      const relation = relate(hostname)
      const wanted = (columns[0] ?? '').split('+').map((name) => ALSO_CALLED[name] ?? name)
      const found = relation.relation === 'lookalike'
      if (found) flagged++
      if (!found) missed.push(hostname)
      else if (!wanted.includes(relation.identity)) missed.push(`${hostname}=>${relation.identity}`)
    }
    const right = members.length - missed.length
    console.log(
      `${file} ${confidence}: ${right}/${members.length} with the right identity (${percent(right, members.length)}), ${flagged} flagged`,
    )
    show('missed', missed)
  }
}

function alarms(file: string, rows: readonly Row[]): void {
  const counts: Record<string, number> = {}
  const flagged: string[] = []
  for (const { hostname } of rows) {
    const relation = relate(hostname)
    counts[relation.relation] = (counts[relation.relation] ?? 0) + 1
    if (relation.relation === 'lookalike')
      flagged.push(`${hostname} (${relation.kind}, ${relation.identity})`)
  }
  console.log(`${file}: ${flagged.length} of ${rows.length} flagged; ${JSON.stringify(counts)}`)
  show('flagged', flagged)
}

function group<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const members = groups.get(key(row))
    if (members) members.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

function show(what: string, names: readonly string[]): void {
  for (const name of names.slice(0, MOST_SHOWN)) console.log(`  ${what}: ${name}`)
  if (names.length > MOST_SHOWN) console.log(`  … and ${names.length - MOST_SHOWN} more`)
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`
}
