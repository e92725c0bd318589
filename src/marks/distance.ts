import { COLOURS, type Descriptor, NUMBERS, SHAPES } from './descriptor.ts'

/** Numbers that a shape is brought to. Chosen by `test/tools/marks`: of 40, 48, 56, 64 and 96 this tells most marks. */
export const AXES = 48
/** Numbers in a {@link Look}: shape, colours, aspect. */
export const LOOKS = AXES + COLOURS + 1

/** A descriptor made ready for being compared: its shape along the {@link Space}, its colours, both of length 1; the aspect. */
export type Look = Float32Array

/** Shares of a distance, and what other colours (grey, negative, white) cost at most. Chosen by `test/tools/marks`. */
const WEIGHTS = { colour: 0.8, recoloured: 0.2, aspect: 0.25 }
/** Units of a descriptor's last number in a doubling of the aspect. */
const DOUBLING = 24
/** Units of {@link Space.mean} in 1. */
export const MEAN_UNITS = 2_550

/**
 * What shapes are measured in, learned from many: along these axes drawings differ most, and one drawing least from
 * itself when it is smaller, turned or grey.
 */
export interface Space {
  /** The mean shape: every drawing has most edges in its middle, which says nothing. */
  readonly mean: Uint8Array
  /** {@link AXES} × {@link SHAPES}, one axis after another; in one unit of no meaning, as a look is brought to length 1. */
  readonly axes: Int8Array
}

/** @param space of the same marks for all that is compared */
export function lookOf(descriptor: Descriptor, { mean, axes }: Space): Look {
  const shape = unitShape(descriptor)
  for (let at = 0; at < SHAPES; at++) shape[at] = (shape[at] ?? 0) - (mean[at] ?? 0) / MEAN_UNITS
  const look = new Float32Array(LOOKS)
  for (let axis = 0; axis < AXES; axis++) {
    let sum = 0
    for (let at = 0; at < SHAPES; at++) sum += (shape[at] ?? 0) * (axes[axis * SHAPES + at] ?? 0)
    look[axis] = sum
  }
  look.set(descriptor.subarray(SHAPES, NUMBERS), AXES)
  return evened(look)
}

/** A descriptor's edges alone, of length 1. */
export function unitShape(descriptor: Descriptor): Float32Array {
  const shape = Float32Array.from(descriptor.subarray(0, SHAPES))
  toLength1(shape, 0, SHAPES)
  return shape
}

/** Brings both parts of a look to length 1, in place. */
export function evened(look: Look): Look {
  toLength1(look, 0, AXES)
  toLength1(look, AXES, LOOKS - 1)
  return look
}

/** How unlike two drawings are: 0 is the same; two of no likeness are about 1 apart. */
export function distance(one: Look, other: Look): number {
  const shape = 1 - product(one, other, 0, AXES)
  const colour = 1 - product(one, other, AXES, LOOKS - 1)
  const aspect = Math.abs((one[LOOKS - 1] ?? 0) - (other[LOOKS - 1] ?? 0)) / DOUBLING
  const coloured = Math.min(WEIGHTS.colour * colour, WEIGHTS.recoloured)
  return shape + coloured + WEIGHTS.aspect * aspect
}

function product(one: Float32Array, other: Float32Array, from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at++) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}

function toLength1(numbers: Float32Array, from: number, to: number): void {
  const length = Math.sqrt(product(numbers, numbers, from, to)) || 1
  for (let at = from; at < to; at++) numbers[at] = (numbers[at] ?? 0) / length
}
