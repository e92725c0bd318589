import type { Features } from './features.ts'
import { type Grams, PLACES } from './grams.ts'

/** Weights of words and facts: of one logistic unit. */
export interface Weights {
  /** By place of the table. */
  readonly words: ArrayLike<number>
  /** What one of `words` is worth. */
  readonly scale: number
  readonly facts: Readonly<Record<string, number>>
  readonly bias: Readonly<Record<Features['kind'], number>>
}

/** All words of a subject together have this length, however many they are. */
export const LENGTH = 8

/**
 * How much a subject speaks as a body that asks for something: 0 is even, 1 is about three to one. More names
 * never make it less: each further name is read with those before, and the most telling reading counts.
 */
export function weigh({ kind, grams, windows, facts }: Features, weights: Weights): number {
  let told = weights.bias[kind]
  for (const name in facts) told += (facts[name] ?? 0) * (weights.facts[name] ?? 0)
  let most = Number.NEGATIVE_INFINITY
  let sum = 0
  let squares = 0
  merge(
    [grams, ...windows],
    (place, more, known) => {
      sum += more * (weights.words[place] ?? 0)
      squares += (known + more) ** 2 - known ** 2
    },
    (index) => {
      if (index > 0 || windows.length === 0)
        most = Math.max(most, squares > 0 ? (LENGTH * sum * weights.scale) / Math.sqrt(squares) : 0)
    },
  )
  return told + most
}

/** The words of a subject as one vector of that length, by place; for learning. */
export function vectorOf({ grams, windows }: Features): ReadonlyMap<number, number> {
  const all = new Map<number, number>()
  merge([grams, ...windows], (place, more, known) => all.set(place, known + more))
  let squares = 0
  for (const value of all.values()) squares += value * value
  const scale = squares > 0 ? LENGTH / Math.sqrt(squares) : 0
  for (const [place, value] of all) all.set(place, value * scale)
  return all
}

/** What each place counts so far; all 0 between two subjects. */
const counted = new Float64Array(PLACES)

/** Puts grams together: what of each place is new. @param after after each of them */
function merge(
  all: readonly Grams[],
  add: (place: number, more: number, known: number) => void,
  after?: (index: number) => void,
): void {
  all.forEach(({ at, value }, index) => {
    for (let each = 0; each < at.length; each++) {
      const place = at[each] as number
      const known = counted[place] as number
      const more = (value[each] as number) - known
      if (more <= 0) continue
      add(place, more, known)
      counted[place] = known + more
    }
    after?.(index)
  })
  for (const { at } of all) for (const place of at) counted[place] = 0
}
