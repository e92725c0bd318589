import type { Level } from '../../../src/judge/verdict.ts'
import type { Expected } from './corpus.ts'
import { wilson } from './interval.ts'

/** One answer about one case. `reasons` are ids with weights, to understand a miss. */
export interface Result {
  readonly set: string
  readonly host: string
  readonly name: string
  readonly expected: Expected
  readonly level: Level | 'unreadable'
  readonly reasons: string
}

/** Prints recall and false alarms for each set, with counts and 95 % intervals, then every miss. */
export function report(results: readonly Result[]): void {
  const sets = groupBy(results, ({ set, expected }) => `${expected}\t${set}`)
  console.log('set | cases | danger | caution | official | none | share warned (95 %)')
  for (const [key, rows] of [...sets].sort()) {
    const [expected, set] = key.split('\t')
    console.log(line(`${expected}: ${set}`, rows))
  }
  for (const expected of ['silent', 'warn'] as const) {
    const rows = results.filter((result) => result.expected === expected)
    if (rows.length) console.log(line(`all ${expected}`, rows))
  }
  const guilty = results.filter(({ expected }) => expected === 'warn')
  for (const [host, rows] of groupBy(guilty, (result) => result.host))
    console.log(line(`warn on ${host}`, rows))
  for (const { name, level, expected, reasons } of results.filter(isMiss))
    console.log(`MISS ${expected} but ${level}: ${name} ${reasons}`)
}

const isWarned = ({ level }: Result) => level === 'danger' || level === 'caution'
const isMiss = (result: Result) =>
  result.level === 'unreadable' ||
  (result.expected === 'silent' && isWarned(result)) ||
  (result.expected === 'warn' && !isWarned(result))

function line(name: string, rows: readonly Result[]): string {
  const count = (level: Result['level']) => rows.filter((row) => row.level === level).length
  const warned = rows.filter(isWarned).length
  const [low, high] = wilson(warned, rows.length)
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  return [
    name,
    rows.length,
    count('danger'),
    count('caution'),
    count('official'),
    count('none'),
    `${percent(warned / rows.length)} (${percent(low)} to ${percent(high)})`,
  ].join(' | ')
}

function groupBy<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
