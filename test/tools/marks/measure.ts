import { recogniseDescribed } from '../../../src/marks/recognise.ts'
import { type Described, derive } from './derive.ts'
import { isForDeriving } from './sources.ts'
import { WAYS } from './ways.ts'

/**
 * What a mark is taken for when its own drawing is not known, and what others' pictures are taken for when no mark
 * was made to keep away from them (in two halves).
 * @returns lines to print
 */
export function measure(all: readonly Described[]): readonly string[] {
  const known = derive(all)
  const bodies = new Map<string, [right: number, of: number]>()
  const ways = WAYS.map((): [right: number, of: number] => [0, 0])
  let wrong = 0
  for (const { file, identity, ways: drawn } of all.filter(isForDeriving)) {
    const others = { ...known, marks: known.marks.filter((mark) => mark.file !== file) }
    const folder = file.split('/')[0] ?? ''
    drawn.forEach((pieces, way) => {
      const got = recogniseDescribed(pieces, others)?.identity
      if (got && got !== identity) wrong++
      for (const count of [bodies.get(folder) ?? [0, 0], ways[way] ?? [0, 0]] as [
        number,
        number,
      ][]) {
        count[0] += Number(got === identity)
        count[1]++
        if (count !== ways[way]) bodies.set(folder, count)
      }
    })
  }
  const lines = (entries: Iterable<readonly [string, readonly [number, number]]>) =>
    [...entries].map(([name, [right, of]]) => `  ${name}: ${right} of ${of}`)
  return [
    'Recognised without its own drawing, by folder:',
    ...lines(bodies),
    'By way of showing:',
    ...lines(WAYS.map(({ name }, index) => [name, ways[index] ?? [0, 0]] as const)),
    `Taken for another body's: ${wrong}`,
    `Others' pictures that were not kept away from, taken for a body's: ${strangers(all)}`,
  ]
}

function strangers(all: readonly Described[]): string {
  const theirs = all.filter(({ identity }) => !identity)
  let [taken, of] = [0, 0]
  const names = new Set<string>()
  for (const half of [0, 1]) {
    const unseen = theirs.filter((_, index) => index % 2 === half)
    const known = derive(
      all,
      all.filter((one) => !unseen.includes(one)),
    )
    for (const { file, ways } of unseen)
      for (const pieces of ways) {
        of++
        if (!recogniseDescribed(pieces, known)) continue
        taken++
        names.add(file)
      }
  }
  return `${taken} of ${of}${names.size ? ` (${[...names].join(', ')})` : ''}`
}
