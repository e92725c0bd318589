import { distance, lookOf } from '../../../src/marks/distance.ts'
import { type Described, derive, draftsOf } from './derive.ts'

/** The others are parted in halves so many times, each time otherwise. */
const PARTINGS = 3

/** What others' pictures are taken for by marks that were made without them, and how near the nearest comes. */
export function measureStrangers(all: readonly Described[]): readonly string[] {
  const others = all.filter(({ identity }) => !identity)
  let [taken, of, nearest] = [0, 0, Number.POSITIVE_INFINITY]
  const names = new Set<string>()
  for (let parting = 0; parting < PARTINGS; parting++)
    for (const half of [0, 1]) {
      const isUnseen = (place: number) => ((place >> parting) & 1) === half
      const unseen = new Set(others.filter((_, place) => isUnseen(place)))
      const drafts = draftsOf(all.filter((one) => !unseen.has(one)))
      const { marks, space } = derive(drafts)
      for (const { file, ways } of unseen)
        for (const pieces of ways) {
          of++
          let part = Number.POSITIVE_INFINITY
          for (const piece of pieces) {
            const look = lookOf(piece, space)
            for (const mark of marks) part = Math.min(part, distance(look, mark.look) / mark.radius)
          }
          nearest = Math.min(nearest, part)
          if (part >= 1) continue
          taken++
          names.add(file)
        }
    }
  return [
    `Others' pictures that were not kept away from, taken for a body's: ${taken} of ${of}${names.size ? ` (${[...names].join(', ')})` : ''}`,
    `The nearest of them is ${nearest.toFixed(2)} times as far as its mark allows`,
  ]
}
