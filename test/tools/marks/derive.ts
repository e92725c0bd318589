import type { Descriptor } from '../../../src/marks/descriptor.ts'
import { SHAPES } from '../../../src/marks/descriptor.ts'
import { distance, lookOf, MEAN_UNITS, type Mean } from '../../../src/marks/distance.ts'
import type { KnownMark, KnownMarks } from '../../../src/marks/known.ts'
import { isForDeriving, type MarkSource } from './sources.ts'

/** A source, and how it looks drawn in each way: its pieces, the whole first. */
export interface Described extends MarkSource {
  readonly ways: readonly (readonly Descriptor[])[]
}

/** No mark allows more, though nobody else's is near. */
const MOST = 0.36
/** Of the distance to the nearest drawing that is not the body's. */
const SAFE = 0.9
/** A drawing so near to one that is kept adds nothing. */
const SAME = 0.04
/** A mark that would allow less than this is too like somebody else's. */
const LEAST = 0.12

/** What is common to all drawings: the mean of their shapes. */
export function meanOf(all: readonly Described[]): Mean {
  const wholes = all.flatMap(({ ways }) => ways[0]?.[0] ?? [])
  const sum = new Float32Array(SHAPES)
  for (const whole of wholes) {
    const look = lookOf(whole, new Uint8Array(SHAPES))
    for (let at = 0; at < SHAPES; at++) sum[at] = (sum[at] ?? 0) + (look[at] ?? 0)
  }
  return Uint8Array.from(sum, (value) => Math.min(255, (value / wholes.length) * MEAN_UNITS))
}

/** A known mark with the file that it was made from. */
export interface Derived extends KnownMark {
  readonly file: string
  readonly drawing: Descriptor
}

export interface DerivedMarks extends KnownMarks {
  readonly marks: readonly Derived[]
}

/**
 * Makes known marks of the sources.
 * @param others those from which a mark keeps away
 */
export function derive(
  all: readonly Described[],
  others: readonly Described[] = all,
): DerivedMarks {
  const mean = meanOf(all)
  const far = others
    .filter((one) => !one.identity || isForDeriving(one))
    .map(({ identity, ways }) => ({
      identity,
      looks: (identity ? ways.map(([whole]) => (whole ? [whole] : [])) : ways)
        .flat()
        .map((drawing) => lookOf(drawing, mean)),
    }))
  const marks: Derived[] = []
  for (const source of all.filter(isForDeriving)) {
    const { identity, file } = source
    const drawing = source.ways[0]?.[0]
    if (!drawing || !identity) continue
    const look = lookOf(drawing, mean)
    const twin = marks.some(
      (mark) => mark.identity === identity && distance(mark.look, look) < SAME,
    )
    if (twin) continue
    let nearest = Number.POSITIVE_INFINITY
    for (const other of far)
      if (other.identity !== identity)
        for (const one of other.looks) nearest = Math.min(nearest, distance(one, look))
    const radius = Math.floor(Math.min(MOST, nearest * SAFE) * 1000) / 1000
    if (radius >= LEAST) marks.push({ identity, file, drawing, look, radius })
  }
  return { mean, marks }
}
