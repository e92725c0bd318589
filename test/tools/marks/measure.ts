import { distance, lookOf } from '../../../src/marks/distance.ts'
import type { KnownMarks } from '../../../src/marks/known.ts'
import { recogniseDescribed } from '../../../src/marks/recognise.ts'
import { type Described, derive, type MarkDrafts } from './derive.ts'
import { isForDeriving } from './sources.ts'
import { measureStrangers } from './strangers.ts'
import { WAYS } from './ways.ts'

/** Two drawings of a body that are nearer than this are one variant, exported twice; and those of one mark. */
const ONE_VARIANT = 0.08
const ONE_MARK = 0.3
/** From so many variants on, a mark is within what is asked for. */
const MANY = 3

type Count = [right: number, of: number]

interface Measured {
  readonly file: string
  /** Has its mark {@link MANY} pictures or more, itself included? */
  readonly hasMany: boolean
  /** Of its ways, those that are recognised when it is left out; when all of its variant is; when nothing is. */
  readonly without: readonly (readonly boolean[])[]
  readonly wrong: number
}

/**
 * What a mark is taken for when its own drawing is not known, and what others' pictures are taken for when no mark
 * was made to keep away from them.
 * @returns lines to print
 */
export function measure(all: readonly Described[], drafts: MarkDrafts): readonly string[] {
  const measured = measureAll(all.filter(isForDeriving), drafts)
  const heads = ['its file left out', 'its variant left out', 'nothing left out']
  const count = (some: readonly Measured[], kind: number): Count => {
    const ways = some.flatMap(({ without }) => without[kind] ?? [])
    return [ways.filter(Boolean).length, ways.length]
  }
  const line = (name: string, some: readonly Measured[]) =>
    `  ${name}: ${heads.map((_, kind) => count(some, kind).join(' of ')).join(', ')}`
  const folders = new Set(measured.map(({ file }) => file.split('/')[0] ?? ''))
  return [
    `Recognised with ${heads.join(', ')}:`,
    line('all', measured),
    line(
      `marks of ${MANY} or more`,
      measured.filter(({ hasMany }) => hasMany),
    ),
    line(
      'other marks',
      measured.filter(({ hasMany }) => !hasMany),
    ),
    ...[...folders].map((folder) =>
      line(
        folder,
        measured.filter(({ file }) => file.startsWith(`${folder}/`)),
      ),
    ),
    'By way of showing:',
    ...WAYS.map(({ name }, way) => {
      const only = measured.map((one) => ({
        ...one,
        without: one.without.map((ways) => ways.slice(way, way + 1)),
      }))
      return line(name, only)
    }),
    `Taken for another body's: ${measured.reduce((sum, { wrong }) => sum + wrong, 0)}`,
    ...measureStrangers(drafts),
  ]
}

function measureAll(sources: readonly Described[], drafts: MarkDrafts): readonly Measured[] {
  const looks = sources.map(({ ways }) => {
    const whole = ways[0]?.[0]
    return whole && lookOf(whole, drafts.mean)
  })
  const near = (one: number, other: number, most: number) => {
    const [look, its] = [looks[one], looks[other]]
    const areOfOne = sources[one]?.identity === sources[other]?.identity
    return areOfOne && look !== undefined && its !== undefined && distance(look, its) < most
  }
  const places = sources.map((_, place) => place)
  const everything = derive(drafts)
  return sources.map(({ file, identity, ways }, place) => {
    const variant = new Set(
      places.flatMap((other) =>
        near(place, other, ONE_VARIANT) ? (sources[other]?.file ?? []) : [],
      ),
    )
    const withoutFile = derive(drafts, (one) => one.file !== file)
    const withoutVariant = derive(
      drafts,
      (one) => one.file !== file && (one.identity !== identity || !variant.has(one.file)),
    )
    const whose = (known: KnownMarks) =>
      ways.map((pieces) => recogniseDescribed(pieces, known)?.identity)
    const got = whose(withoutFile)
    return {
      file,
      hasMany: markOf(place).size >= MANY,
      without: [got, whose(withoutVariant), whose(everything)].map((ids) =>
        ids.map((id) => id === identity),
      ),
      wrong: got.filter((id) => id !== undefined && id !== identity).length,
    }
  })

  /** The pictures of one mark: each near another of them. */
  function markOf(place: number): ReadonlySet<number> {
    const mark = new Set([place])
    for (const one of mark)
      for (const other of places) if (near(one, other, ONE_MARK)) mark.add(other)
    return mark
  }
}
