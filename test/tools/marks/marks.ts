import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from '../../../src/marks/descriptor.ts'
import { markToText, toText } from '../../../src/marks/packed.ts'
import { recogniseDescribed } from '../../../src/marks/recognise.ts'
import { type Described, derive, draftsOf } from './derive.ts'
import { startDrawer } from './draw.ts'
import { measure } from './measure.ts'
import { ownPaths } from './paths.ts'
import { sourcesIn } from './sources.ts'
import { WAYS } from './ways.ts'

/**
 * Derives `src/marks/marks.json` from a folder of pictures, and measures it: `node test/tools/run.mjs marks --from DIR`.
 * `--measure` leaves the file alone.
 */
export async function main(args: readonly string[]): Promise<number> {
  const folder = args[args.indexOf('--from') + 1]
  if (!args.includes('--from') || !folder) {
    console.error('Say where the pictures are: --from DIR (with a MARKS.tsv).')
    return 2
  }
  const all = await describeAll(folder)
  for (const line of measure(all)) console.log(line)
  if (args.includes('--measure')) return 0
  const known = derive(draftsOf(all))
  const list = readFileSync(join(folder, 'MARKS.tsv'))
  const data = {
    why: 'How the marks of the bodies look: edges, brought to 48 numbers along axes that were learned from many drawings, colours, and the aspect. No picture, and none can be made of it. Paths: hashes of long paths of their SVGs. Written by `node test/tools/run.mjs marks --from DIR`.',
    madeFrom: `MARKS.tsv sha256:${createHash('sha256').update(list).digest('hex')}`,
    mean: toText(known.space.mean),
    axes: toText(new Uint8Array(known.space.axes.buffer)),
    marks: Object.fromEntries(
      [...new Set(known.marks.map(({ identity }) => identity))].map((identity) => [
        identity,
        known.marks.filter((mark) => mark.identity === identity).map(markToText),
      ]),
    ),
    paths: await ownPaths(sourcesIn(folder)),
  }
  writeFileSync('src/marks/marks.json', `${JSON.stringify(data, null, 2)}\n`)
  const unlike = all.filter(
    ({ identity, ways }) => !identity && ways.some((pieces) => recogniseDescribed(pieces, known)),
  )
  console.log(`${known.marks.length} marks written; ${unlike.length} others' taken for one`)
  return 0
}

async function describeAll(folder: string): Promise<readonly Described[]> {
  const drawer = await startDrawer()
  try {
    const all: Described[] = []
    for (const source of sourcesIn(folder)) {
      const drawn = await drawer.draw(source.address, WAYS)
      all.push({ ...source, ways: drawn.map((pixels) => (pixels ? describe(pixels) : [])) })
    }
    return all
  } finally {
    await drawer.close()
  }
}
