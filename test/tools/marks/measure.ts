import { distance, lookOf } from '../../../src/marks/distance.ts'
import type { KnownMarks } from '../../../src/marks/known.ts'
import { recogniseDescribed } from '../../../src/marks/recognise.ts'
import { type Described, derive, draftsOf } from './derive.ts'
import { isForDeriving } from './sources.ts'
import { learnSpace } from './space.ts'
import { measureStrangers } from './strangers.ts'
import { WAYS } from './ways.ts'

/** Two drawings of a body that are nearer than this are one variant, exported twice; and those of one mark. */
const ONE_VARIANT = 0.08
const ONE_MARK = 0.3
/** From so many variants on, a mark is within what is asked for; three exports of one drawing are one variant. */
const MANY = 3

type Count = [right: number, of: number]

interface Measured {
  readonly file: string
  /** Of its mark, itself included. */
  readonly pictures: number
  readonly variants: number
  /** Of its ways, those that are recognised when it is left out; when all of its variant is; when nothing is. */
  readonly without: readonly (readonly boolean[])[]
  readonly wrong: number
}

/**
 * What a mark is taken for when its own drawing is not known, and what others' pictures are taken for when no mark
 * was made to keep away from them.
 * @returns lines to print
 */
export function measure(all: readonly Described[]): readonly string[] {
  const measured = measureAll(all)
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
      `marks of ${MANY} variants or more`,
      measured.filter(({ variants }) => variants >= MANY),
    ),
    line(
      `marks of ${MANY} pictures or more`,
      measured.filter(({ pictures }) => pictures >= MANY),
    ),
    line(
      'other marks',
      measured.filter(({ pictures }) => pictures < MANY),
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
    ...measureStrangers(all),
  ]
}

/** A body's marks are looked for along axes that were learned without any of its marks. */
function measureAll(all: readonly Described[]): readonly Measured[] {
  const sources = all.filter(isForDeriving)
  const space = learnSpace(all)
  const looks = sources.map(({ ways }) => {
    const whole = ways[0]?.[0]
    return whole && lookOf(whole, space)
  })
  const near = (one: number, other: number, most: number) => {
    const [look, its] = [looks[one], looks[other]]
    const areOfOne = sources[one]?.identity === sources[other]?.identity
    return areOfOne && look !== undefined && its !== undefined && distance(look, its) < most
  }
  const places = sources.map((_, place) => place)
  const bodies = new Set(sources.map(({ identity }) => identity))
  return [...bodies].flatMap((body) => {
    const drafts = draftsOf(all, learnSpace(all.filter(({ identity }) => identity !== body)))
    const everything = derive(drafts)
    return places
      .filter((place) => sources[place]?.identity === body)
      .flatMap((place): Measured | readonly [] => {
        const source = sources[place]
        if (!source) return []
        const { file, ways } = source
        const variant = new Set(chain(place, ONE_VARIANT).map((other) => sources[other]?.file))
        const whose = (known: KnownMarks) =>
          ways.map((pieces) => recogniseDescribed(pieces, known)?.identity)
        const got = whose(derive(drafts, (one) => one.file !== file))
        const withoutVariant = whose(derive(drafts, (one) => !variant.has(one.file)))
        const mark = chain(place, ONE_MARK)
        return {
          file,
          pictures: mark.length,
          variants: new Set(mark.map((one) => Math.min(...chain(one, ONE_VARIANT)))).size,
          without: [got, withoutVariant, whose(everything)].map((ids) =>
            ids.map((id) => id === body),
          ),
          wrong: got.filter((id) => id !== undefined && id !== body).length,
        }
      })
  })

  /** Pictures of one mark, or one variant: each near another of them. */
  function chain(place: number, most: number): readonly number[] {
    const found = new Set([place])
    for (const one of found)
      for (const other of places) if (near(one, other, most)) found.add(other)
    return [...found]
  }
}
