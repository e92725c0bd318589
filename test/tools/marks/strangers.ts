import { distance, lookOf } from '../../../src/marks/distance.ts'
import { derive, type MarkDrafts } from './derive.ts'

/** The others are parted in halves so many times, each time otherwise. */
const PARTINGS = 3

/** What others' pictures are taken for by marks that were made without them, and how near the nearest comes. */
export function measureStrangers(drafts: MarkDrafts): readonly string[] {
  const { others, mean } = drafts
  let [taken, of, nearest] = [0, 0, Number.POSITIVE_INFINITY]
  const names = new Set<string>()
  for (let parting = 0; parting < PARTINGS; parting++)
    for (const half of [0, 1]) {
      const isUnseen = (place: number) => ((place >> parting) & 1) === half
      const { marks } = derive(drafts, undefined, (place) => !isUnseen(place))
      for (const { file, ways } of others.filter((_, place) => isUnseen(place)))
        for (const pieces of ways) {
          of++
          let part = Number.POSITIVE_INFINITY
          for (const piece of pieces) {
            const look = lookOf(piece, mean)
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
