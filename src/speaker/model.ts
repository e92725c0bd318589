import model from './model.json'
import type { Weights } from './weigh.ts'

/** What `npm run learn` writes: the weights, and what they were made from. */
export interface ModelFile {
  /** Fingerprints of the corpus and of the code that reads it; counts; figures on authors left out. */
  readonly made: Readonly<Record<string, unknown>>
  readonly scale: number
  readonly bias: Weights['bias']
  readonly facts: Weights['facts']
  /** One of {@link LETTERS} a place: the middle one weighs nothing. */
  readonly words: string
}

/** The letters of base64, one for each weight from the lightest to the heaviest: packed, they take less than bytes do. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** Steps from nothing to the heaviest word, on each side: as many as the letters are for. */
export const HEAVIEST = LETTERS.length / 2 - 1

let weights: Weights | undefined

/** Reads by other weights than the committed ones: those that never saw an author, to measure on that author. */
export function readBy(others: Weights): void {
  weights = others
}

/** The learned weights; unpacked when first needed. */
export function learned(): Weights {
  weights ??= unpack(model)
  return weights
}

export function unpack({ scale, bias, facts, words }: ModelFile): Weights {
  const stepsOf = new Int8Array(128)
  for (let at = 0; at < LETTERS.length; at++) stepsOf[LETTERS.charCodeAt(at)] = at - HEAVIEST
  const steps = Int8Array.from(words, (letter) => stepsOf[letter.charCodeAt(0)] ?? 0)
  return { scale, bias, facts, words: steps }
}
