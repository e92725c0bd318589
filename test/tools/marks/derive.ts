import type { IdentityId } from '../../../src/identities/identity.ts'
import type { Descriptor } from '../../../src/marks/descriptor.ts'
import { distance, LOOKS, type Look, lookOf, type Space } from '../../../src/marks/distance.ts'
import type { KnownMark, KnownMarks } from '../../../src/marks/known.ts'
import { markFromText, markToText } from '../../../src/marks/packed.ts'
import { isForDeriving, type MarkSource } from './sources.ts'
import { learnSpace } from './space.ts'
import { WAYS } from './ways.ts'

/** A source, and how it looks drawn in each way: its pieces, the whole first. */
export interface Described extends MarkSource {
  readonly ways: readonly (readonly Descriptor[])[]
}

/**
 * What a mark allows at most, and of the distance to the nearest drawing that is not the body's. A piece (the symbol
 * alone, the words alone) is simpler, and more is like it. With 0.34 and 0.3 others' were taken three times as often.
 */
const WHOLE = { most: 0.32, safe: 0.85 }
const PART = { most: 0.26, safe: 0.6 }
/** An aspect of 3.2, as a descriptor has it: a piece that is longer is a line of letters, and those are all alike. */
const LINE = 168
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
  /** A piece of a drawing, and no whole one. */
  readonly isPart: boolean
  readonly look: Look
  /** How far the nearest drawing is that is not the body's. */
  readonly nearestOther: number
}

export interface MarkDrafts {
  readonly space: Space
  readonly all: readonly MarkDraft[]
}

/** Every drawing that may become a known mark: whole ones, cut ones, then pieces that stand apart in whole ones. */
export function draftsOf(all: readonly Described[], space = learnSpace(all)): MarkDrafts {
  const looksOf = (drawings: readonly Descriptor[]) => drawings.map((one) => lookOf(one, space))
  const theirs = all.filter(({ identity }) => !identity).map(({ ways }) => looksOf(ways.flat()))
  const sources = all.filter(isForDeriving)
  const bodies = sources.map(({ identity, ways }) => ({
    identity,
    looks: looksOf(ways.flatMap(([whole]) => whole ?? [])),
  }))
  const draft = ({ identity = '', file }: Described, exact: Descriptor, isPart: boolean) => {
    // As it will be read again.
    const { look } = markFromText(markToText({ look: lookOf(exact, space), radius: 0 }))
    const nearest = (looks: readonly Look[]) =>
      looks.reduce((least, one) => Math.min(least, distance(one, look)), Number.POSITIVE_INFINITY)
    const foreign = bodies.flatMap((body) => (body.identity === identity ? [] : body.looks))
    const nearestOther = Math.min(nearest(foreign), ...theirs.map(nearest))
    return { identity, file, isPart, look, nearestOther }
  }
  const wholes = KNOWN_AS.flatMap((way) =>
    sources.flatMap((one) => (one.ways[way]?.[0] ? [draft(one, one.ways[way][0], false)] : [])),
  )
  const parts = sources.flatMap((one) =>
    (one.ways[0] ?? []).slice(1).map((piece) => draft(one, piece, true)),
  )
  const isLine = ({ look }: MarkDraft) => (look[LOOKS - 1] ?? 0) > LINE
  return { space, all: [...wholes, ...parts.filter((part) => !isLine(part))] }
}

/**
 * Chooses the known marks.
 * @param from which drafts may be taken
 */
export function derive(
  { space, all }: MarkDrafts,
  from: (one: MarkDraft) => boolean = () => true,
): KnownMarks {
  const marks: KnownMark[] = []
  for (const one of all) {
    const { identity, isPart, look, nearestOther } = one
    if (!from(one)) continue
    const { most, safe } = isPart ? PART : WHOLE
    const { radius } = markFromText(
      markToText({ look, radius: Math.min(most, nearestOther * safe) }),
    )
    if (radius < LEAST) continue
    const twin = marks.some(
      (mark) => mark.identity === identity && distance(mark.look, look) < SAME,
    )
    if (!twin) marks.push({ identity, look, radius })
  }
  return { space, marks }
}
