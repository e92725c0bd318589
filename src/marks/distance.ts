import { type Descriptor, NUMBERS, SHAPES } from './descriptor.ts'

/** A descriptor made ready for being compared: parts of length 1, what all drawings share taken out of the first. */
export type Look = Float32Array

/** Shares of a distance, and what other colours (grey, negative, white) cost at most. Chosen by `test/tools/marks`. */
const WEIGHTS = { colour: 0.8, recoloured: 0.2, aspect: 0.25 }
/** Units of a descriptor's last number in a doubling of the aspect. */
const DOUBLING = 24
/** Units of {@link Mean} in 1. */
export const MEAN_UNITS = 2_550

/** The mean shape of all drawings, a byte a number: every drawing has most edges in its middle, which says nothing. */
export type Mean = Uint8Array

/** @param mean taken out of the shape; of the same marks for all that is compared */
export function lookOf(descriptor: Descriptor, mean: Mean): Look {
  const look = Float32Array.from(descriptor)
  toLength1(look, 0, SHAPES)
  toLength1(look, SHAPES, NUMBERS - 1)
  for (let at = 0; at < SHAPES; at++) look[at] = (look[at] ?? 0) - (mean[at] ?? 0) / MEAN_UNITS
  toLength1(look, 0, SHAPES)
  return look
}

/** How unlike two drawings are: 0 is the same; two of no likeness are about 1 apart. */
export function distance(one: Look, other: Look): number {
  const shape = 1 - product(one, other, 0, SHAPES)
  const colour = 1 - product(one, other, SHAPES, NUMBERS - 1)
  const aspect = Math.abs((one[NUMBERS - 1] ?? 0) - (other[NUMBERS - 1] ?? 0)) / DOUBLING
  const coloured = Math.min(WEIGHTS.colour * colour, WEIGHTS.recoloured)
  return shape + coloured + WEIGHTS.aspect * aspect
}

function product(one: Look, other: Look, from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at++) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}

function toLength1(look: Look, from: number, to: number): void {
  const length = Math.sqrt(product(look, look, from, to)) || 1
  for (let at = from; at < to; at++) look[at] = (look[at] ?? 0) / length
}
