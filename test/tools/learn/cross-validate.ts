import type { Level } from '../../../src/judge/verdict.ts'
import { unpack } from '../../../src/speaker/model.ts'
import { weigh } from '../../../src/speaker/weigh.ts'
import { wilson } from '../evaluate/interval.ts'
import { exampleOf, type Labelled } from './examples.ts'
import { pack } from './pack.ts'
import { train } from './train.ts'

/** One case, weighed by weights that never saw its author. */
export interface Measured {
  readonly name: string
  readonly author: string
  readonly kind: 'page' | 'mail'
  readonly guilty: boolean
  readonly body: string
  readonly asks: readonly string[]
  /** What the judge says where the reading says nothing, and where it is sure. */
  readonly rules: Level
  readonly most: Level
  /** Minus infinity where the judge would not warn even if the reading were sure. */
  readonly weight: number
  /** What the judge says by those weights. */
  readonly level: Level
}

/** Each author by weights of all the others; cases of no author by the mean of all of these. */
export function crossValidate(
  cases: readonly Labelled[],
  beside: readonly Labelled[],
): readonly Measured[] {
  const authors = [...new Set(cases.map(({ author }) => author))].sort()
  const sums = beside.map(() => 0)
  const measured: Measured[] = []
  for (const author of authors) {
    const others = cases.filter((one) => one.author !== author)
    // Packed as they are in the package: what is measured is what is shipped.
    const weights = unpack(pack(train(others.map(exampleOf)), {}))
    for (const one of cases)
      if (one.author === author)
        measured.push(measure(one, weigh(one.features, weights), one.levelBy(weights)))
    beside.forEach(({ features }, index) => {
      sums[index] = (sums[index] as number) + weigh(features, weights) / authors.length
    })
  }
  return [
    ...measured,
    ...beside.map((one, index) => measure(one, sums[index] as number, one.rules)),
  ]
}

const measure = (
  { features, isTwin, levelBy, ...one }: Labelled,
  weight: number,
  level: Level,
): Measured => ({
  ...one,
  level,
  weight: isWarning(one.most) ? weight : Number.NEGATIVE_INFINITY,
})

/** Shares of honest cases that may be warned of, at which recall is told. */
export const SHARES = [0, 0.001, 0.003, 0.01] as const

/** One point of the curve. */
export interface Point {
  readonly share: number
  readonly threshold: number
  readonly honest: number
  readonly alarms: number
  readonly guilty: number
  readonly seen: number
  /** The reading or the rules. */
  readonly together: number
  readonly interval: readonly [number, number]
}

/** Recall where so many honest cases stand above the threshold. */
export function curveOf(measured: readonly Measured[]): readonly Point[] {
  // What the rules warn of is theirs to mend; the threshold is for the others.
  const honest = measured
    .filter(({ guilty }) => !guilty)
    .map(({ weight, rules }) => (isWarning(rules) ? Number.NEGATIVE_INFINITY : weight))
  const guilty = measured.filter((one) => one.guilty)
  honest.sort((one, other) => other - one)
  return SHARES.map((share) => {
    const alarms = Math.floor(share * honest.length)
    const threshold = honest[alarms] ?? 0
    const isSeen = ({ weight }: Measured) => weight > threshold
    const together = guilty.filter((one) => isSeen(one) || isWarning(one.rules)).length
    return {
      share,
      threshold,
      honest: honest.length,
      alarms,
      guilty: guilty.length,
      seen: guilty.filter(isSeen).length,
      together,
      interval: wilson(together, guilty.length),
    }
  })
}

export const isWarning = (level: Level) => level === 'danger' || level === 'caution'

/** The figures that the file of weights keeps. */
export const figuresOf = (measured: readonly Measured[]) =>
  Object.fromEntries(
    (['page', 'mail'] as const).map((kind) => [
      kind,
      curveOf(measured.filter((one) => one.kind === kind)).map(
        ({ share, seen, guilty }) => `${seen} of ${guilty} at ${share * 100} %`,
      ),
    ]),
  )
