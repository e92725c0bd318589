import model from './model.json'
import type { Weights } from './weigh.ts'

/** What `npm run learn` writes: the weights, and what they were made from. */
export interface ModelFile {
  /** Fingerprints of the corpus and of the code that reads it; counts; figures on authors left out. */
  readonly made: Readonly<Record<string, unknown>>
  readonly scale: number
  readonly bias: Weights['bias']
  readonly facts: Weights['facts']
  /** One signed byte a place, in base64. */
  readonly words: string
}

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
  const bytes = Uint8Array.from(atob(words), (letter) => letter.charCodeAt(0))
  return { scale, bias, facts, words: new Int8Array(bytes.buffer) }
}
