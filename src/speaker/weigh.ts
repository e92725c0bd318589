import type { Features } from './features.ts'
import type { Grams } from './grams.ts'

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
  const all = new Sum(weights)
  all.add(grams)
  if (windows.length === 0) return told + all.value
  let most = Number.NEGATIVE_INFINITY
  for (const window of windows) {
    all.add(window)
    most = Math.max(most, all.value)
  }
  return told + most
}

/** The weights of words that come one window after another, each place once. */
class Sum {
  readonly #weights: Weights
  readonly #seen: Grams = new Map()
  #sum = 0
  #squares = 0
  constructor(weights: Weights) {
    this.#weights = weights
  }
  add(grams: Grams): void {
    const { words } = this.#weights
    for (const [place, value] of grams) {
      const known = this.#seen.get(place) ?? 0
      if (known >= value) continue
      this.#seen.set(place, value)
      this.#sum += (value - known) * (words[place] ?? 0)
      this.#squares += value * value - known * known
    }
  }
  get value(): number {
    return this.#squares > 0
      ? (LENGTH * this.#sum * this.#weights.scale) / Math.sqrt(this.#squares)
      : 0
  }
}

/** The words of a subject as one vector of that length, for learning. */
export function vectorOf({ grams, windows }: Features): Grams {
  const all: Grams = new Map(grams)
  for (const window of windows)
    for (const [place, value] of window) all.set(place, Math.max(value, all.get(place) ?? 0))
  let squares = 0
  for (const value of all.values()) squares += value * value
  const scale = squares > 0 ? LENGTH / Math.sqrt(squares) : 0
  for (const [place, value] of all) all.set(place, value * scale)
  return all
}
