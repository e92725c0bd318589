import type { IdentityId } from '../../../src/identities/identity.ts'
import type { Descriptor } from '../../../src/marks/descriptor.ts'
import { SHAPES } from '../../../src/marks/descriptor.ts'
import { distance, type Look, lookOf, MEAN_UNITS, type Mean } from '../../../src/marks/distance.ts'
import type { KnownMark, KnownMarks } from '../../../src/marks/known.ts'
import { markFromText, markToText } from '../../../src/marks/packed.ts'
import { isForDeriving, type MarkSource } from './sources.ts'
import { WAYS } from './ways.ts'

/** A source, and how it looks drawn in each way: its pieces, the whole first. */
export interface Described extends MarkSource {
  readonly ways: readonly (readonly Descriptor[])[]
}

/** No mark allows more, though nobody else's is near: with 0.36 two of 226 others' were taken that it was not kept away from. */
const MOST = 0.34
/** Of the distance to the nearest drawing that is not the body's. */
const SAFE = 0.9
/** A drawing so near to one that is kept adds nothing. */
const SAME = 0.2
/** A mark that would allow less than this is too like somebody else's. */
const LEAST = 0.12
/** What is cut looks otherwise, and no whole is near it: it is known, too. */
const KNOWN_AS = WAYS.flatMap(({ isKnownAs }, way) => (isKnownAs ? [way] : []))

/** What may become a known mark, and how near others come to it. */
export interface MarkDraft {
  readonly identity: IdentityId
  readonly file: string
  readonly way: number
  readonly drawing: Descriptor
  readonly look: Look
  /** The nearest drawing of another body. */
  readonly nearestBody: number
  /** The nearest drawing of each of the others, in their order. */
  readonly nearestOf: readonly number[]
}

export interface MarkDrafts {
  readonly mean: Mean
  readonly others: readonly Described[]
  readonly all: readonly MarkDraft[]
}

/** A known mark with what it was made from. */
export interface Derived extends KnownMark {
  readonly drawing: Descriptor
}

export interface DerivedMarks extends KnownMarks {
  readonly marks: readonly Derived[]
}

/** What is common to all drawings: the mean of their shapes. */
function meanOf(all: readonly Described[]): Mean {
  const wholes = all.flatMap(({ ways }) => ways[0]?.[0] ?? [])
  const sum = new Float32Array(SHAPES)
  for (const whole of wholes) {
    const look = lookOf(whole, new Uint8Array(SHAPES))
    for (let at = 0; at < SHAPES; at++) sum[at] = (sum[at] ?? 0) + (look[at] ?? 0)
  }
  return Uint8Array.from(sum, (value) => Math.min(255, (value / wholes.length) * MEAN_UNITS))
}

/** Every drawing that may become a known mark, those of uncut ones first. */
export function draftsOf(all: readonly Described[]): MarkDrafts {
  const mean = meanOf(all)
  const looksOf = (drawings: readonly Descriptor[]) => drawings.map((one) => lookOf(one, mean))
  const others = all.filter(({ identity }) => !identity)
  const theirs = others.map(({ ways }) => looksOf(ways.flat()))
  const bodies = all.filter(isForDeriving).map(({ identity, ways }) => ({
    identity,
    looks: looksOf(ways.flatMap(([whole]) => whole ?? [])),
  }))
  const made = KNOWN_AS.flatMap((way) =>
    all.filter(isForDeriving).flatMap(({ identity, file, ways }): readonly MarkDraft[] => {
      const exact = ways[way]?.[0]
      if (!exact || !identity) return []
      // As it will be read again.
      const { drawing } = markFromText(markToText({ drawing: exact, radius: 0 }))
      const look = lookOf(drawing, mean)
      const nearest = (looks: readonly Look[]) =>
        looks.reduce((least, one) => Math.min(least, distance(one, look)), Number.POSITIVE_INFINITY)
      const foreign = bodies.flatMap((body) => (body.identity === identity ? [] : body.looks))
      const nearestBody = nearest(foreign)
      return [{ identity, file, way, drawing, look, nearestBody, nearestOf: theirs.map(nearest) }]
    }),
  )
  return { mean, others, all: made }
}

/**
 * Chooses the known marks.
 * @param from which drafts may be taken
 * @param keepsFrom of which of the others (by their place) a mark keeps away; all
 */
export function derive(
  { mean, all }: MarkDrafts,
  from: (one: MarkDraft) => boolean = () => true,
  keepsFrom: (other: number) => boolean = () => true,
): DerivedMarks {
  const marks: Derived[] = []
  for (const one of all) {
    const { identity, drawing, look, nearestBody, nearestOf } = one
    if (!from(one)) continue
    const nearest = Math.min(nearestBody, ...nearestOf.filter((_, other) => keepsFrom(other)))
    const { radius } = markFromText(markToText({ drawing, radius: Math.min(MOST, nearest * SAFE) }))
    if (radius < LEAST) continue
    const twin = marks.some(
      (mark) => mark.identity === identity && distance(mark.look, look) < SAME,
    )
    if (!twin) marks.push({ identity, drawing, look, radius })
  }
  return { mean, marks }
}
