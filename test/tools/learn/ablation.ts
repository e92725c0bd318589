import type { Level } from '../../../src/judge/verdict.ts'
import type { Grams } from '../../../src/speaker/grams.ts'
import { wilson } from '../evaluate/interval.ts'
import { crossValidate, curveOf, isWarning, type Measured } from './cross-validate.ts'
import type { Labelled } from './examples.ts'

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const NOTHING: Grams = { at: [], value: [] }

/** What is left away, to see what each part of the reading brings. */
const VARIANTS: readonly (readonly [string, (one: Labelled) => Labelled])[] = [
  ['words and structure', (one) => one],
  ['words alone', (one) => ({ ...one, features: { ...one.features, facts: {} } })],
  [
    'structure alone',
    (one) => ({ ...one, features: { ...one.features, grams: NOTHING, windows: [] } }),
  ],
]

/**
 * Prints, for pages and mails of authors that the weights never saw: recall where 0, 0.1, 0.3 and 1 % of the
 * honest are warned of, with and without parts of the reading; and what is said at the thresholds in force, by
 * author, by body and by what is asked.
 * @param cases those of the fixtures are learned from, too, and not counted
 * @param isCounted whether a case is counted
 */
export function printCurves(
  cases: readonly Labelled[],
  isCounted: (one: Measured) => boolean,
): void {
  for (const [name, variant] of VARIANTS) {
    const measured = crossValidate(cases.map(variant), []).filter(isCounted)
    for (const kind of ['page', 'mail'] as const) {
      console.log(`\n${kind}s, ${name}: honest warned | guilty seen | reading or rules (95 %)`)
      for (const point of curveOf(measured.filter((one) => one.kind === kind)))
        console.log(
          `${percent(point.share)} (${point.alarms} of ${point.honest}) | ${point.seen} of ${point.guilty} | ${point.together}, ${percent(point.together / point.guilty)} (${point.interval.map(percent).join(' to ')})`,
        )
    }
    if (name === VARIANTS[0]?.[0])
      for (const kind of ['page', 'mail'] as const)
        printNow(
          measured.filter((one) => one.kind === kind),
          kind,
        )
  }
}

/** What is said at the thresholds in force. */
function printNow(measured: readonly Measured[], kind: 'page' | 'mail'): void {
  console.log(
    `\n${kind}s at the thresholds in force: guilty warned, of them danger | honest warned, danger`,
  )
  row(
    'rules alone',
    measured.map((one) => ({ ...one, level: one.rules })),
  )
  row('all', measured)
  for (const author of new Set(measured.map((one) => one.author)))
    row(
      author,
      measured.filter((one) => one.author === author),
    )
  for (const body of [...new Set(measured.map((one) => one.body))].sort())
    row(
      body,
      measured.filter((one) => one.body === body),
    )
  for (const ask of [...new Set(measured.flatMap(({ asks }) => asks))].sort())
    row(
      `asks ${ask}`,
      measured.filter(({ asks }) => asks.includes(ask)),
    )
}

function row(name: string, measured: readonly Measured[]): void {
  const [guilty, honest] = [true, false].map((label) =>
    measured.filter((one) => one.guilty === label).map(({ level }) => level),
  ) as [Level[], Level[]]
  const warned = guilty.filter(isWarning).length
  const isDanger = (level: string) => level === 'danger'
  console.log(
    `${name}: ${warned} of ${guilty.length}, ${percent(warned / guilty.length)} (${wilson(warned, guilty.length).map(percent).join(' to ')}), ${guilty.filter(isDanger).length} | ${honest.filter(isWarning).length} of ${honest.length}, ${honest.filter(isDanger).length}`,
  )
}
