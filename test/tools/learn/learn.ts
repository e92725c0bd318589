import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { builtInKnowledge } from '../../../src/cli/knowledge.ts'
import model from '../../../src/speaker/model.json'
import { hasAuthors, readAuthors } from '../evaluate/authors.ts'
import { readCorpus } from '../evaluate/corpus.ts'
import { FIXTURES } from '../evaluate/fixtures.ts'
import { FROZEN, isFrozen } from '../evaluate/frozen.ts'
import { CORPUS, corpusCases } from './corpus-cases.ts'
import { crossValidate, figuresOf } from './cross-validate.ts'
import { readEvidence } from './evidence.ts'
import { exampleOf, type Labelled, labelled } from './examples.ts'
import { pack } from './pack.ts'
import { printFigures } from './print.ts'
import { train } from './train.ts'

const MODEL = 'src/speaker/model.json'
/** What the learned weights depend on besides the corpus. */
const CODE = [
  'src/speaker',
  ...['train', 'pack', 'examples'].map((name) => `test/tools/learn/${name}.ts`),
]
/** What changes nothing of the weights. */
const BESIDE = [
  MODEL,
  'src/speaker/thresholds.ts',
  'src/speaker/said.ts',
  'src/speaker/way.ts',
  'src/speaker/whom.ts',
  'src/speaker/reading.ts',
]

/**
 * Learns who speaks from `test/corpus`, frozen authors left out, and writes `src/speaker/model.json`; prints
 * recall and false alarms of each author by weights that were learned without them. No chance: the same bytes
 * each time. `--also DIR`: another folder to measure honest cases on; nothing is learned from it. `--check`:
 * only says whether the committed weights are made from this corpus by this code.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      also: { type: 'string', multiple: true, default: [] },
      check: { type: 'boolean', default: false },
    },
  })
  const fingerprint = fingerprintOf()
  if (values.check) {
    const fresh = model.made.fingerprint === fingerprint
    console.log(
      fresh ? 'src/speaker/model.json is fresh.' : 'src/speaker/model.json is stale: npm run learn',
    )
    return fresh ? 0 : 1
  }
  const knowledge = builtInKnowledge()
  console.error(FROZEN)
  const cases = await corpusCases(false, knowledge)
  const others: Labelled[] = []
  for (const folder of values.also) {
    const corpus = (hasAuthors(folder) ? readAuthors : readCorpus)(folder)
    others.push(...labelled(await readEvidence(corpus), knowledge))
  }
  const measured = crossValidate(cases, others)
  printFigures(measured)
  const weights = train(cases.map(exampleOf))
  const own = measured.filter(({ author }) => author && author !== FIXTURES)
  writeFileSync(
    MODEL,
    `${JSON.stringify(
      pack(weights, {
        what: 'Written by npm run learn, never by hand.',
        fingerprint,
        authors: new Set(own.map(({ author }) => author)).size,
        cases: own.length,
        guilty: own.filter(({ guilty }) => guilty).length,
        figures: figuresOf(own),
      }),
      undefined,
      2,
    )}\n`,
  )
  return 0
}

/** Of every file of the corpus, frozen authors left out, and of the code. */
export function fingerprintOf(): string {
  const hash = createHash('sha256')
  for (const file of [...filesIn(CORPUS).filter(isLearnedFrom), ...CODE.flatMap(filesIn)])
    if (!BESIDE.includes(file)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 32)
}

const isLearnedFrom = (file: string) =>
  /\/author-\d+\//.test(file) && !file.split('/').some(isFrozen)

function filesIn(path: string): readonly string[] {
  if (/\.\w+$/.test(path)) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.\w+$/.test(name))
    .sort()
    .map((name) => join(path, name).replaceAll('\\', '/'))
}
