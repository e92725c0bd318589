import { JSDOM } from 'jsdom'
import { ownNames } from '../../../src/analysis/own-name.ts'
import { subjectOfPage } from '../../../src/analysis/page-subject.ts'
import { askedOnFields } from '../../../src/asks/on-fields.ts'
import { builtInKnowledge } from '../../../src/cli/knowledge.ts'
import type { PageEvidence } from '../../../src/evidence/page.ts'
import { judgePage } from '../../../src/judge/page.ts'
import { readPage } from '../../../src/reader/read-page.ts'
import { readingOfPage } from '../../../src/speaker/reading.ts'

const RUNS = 60
const SENTENCE =
  'Votre dossier a été étudié par la commission et votre conseiller vous rappelle que la déclaration du mois doit être complète avant vendredi. '

/**
 * What judging one page of 2,000 words costs in processor time, and how much of it is the learned reading:
 * medians, and the ratio of the judge to the judge without the reading.
 */
export async function main(): Promise<number> {
  const knowledge = builtInKnowledge()
  const page = pageOf(2_000)
  const fresh = (): PageEvidence => ({ ...page })
  // What the rules look up of a page in any case, and keep: own names, what its fields ask.
  const looked = (): PageEvidence => {
    const copy = fresh()
    ownNames(subjectOfPage(copy), knowledge)
    askedOnFields(copy)
    return copy
  }
  const judge = median(fresh, (one) => judgePage([one], knowledge))
  const reading = median(looked, (one) => readingOfPage(one, knowledge))
  console.log(`judge ${judge.toFixed(2)} ms, of it the reading ${reading.toFixed(2)} ms`)
  console.log(`ratio to the judge without the reading ${(judge / (judge - reading)).toFixed(2)}`)
  return 0
}

/** A page that names a body many times, in its head and in the text. */
function pageOf(words: number): PageEvidence {
  const count = Math.ceil(words / SENTENCE.split(' ').length)
  const text = Array.from(
    { length: count },
    (_, index) => `<p>${index % 5 ? '' : 'France Travail et la CAF : '}${SENTENCE}</p>`,
  ).join('')
  const { document } = new JSDOM(
    `<title>Espace personnel</title><h1>France Travail</h1>${text}<form><label>IBAN <input name=iban></label><label>Mot de passe <input type=password></label><button>Valider</button></form>`,
  ).window
  const where = { url: 'https://dossier.test/', hostname: 'dossier.test', frame: 'top' } as const
  return readPage(document, where, { now: () => 0 })
}

function median(make: () => PageEvidence, run: (page: PageEvidence) => unknown): number {
  for (let turn = 0; turn < 20; turn++) run(make())
  const times = Array.from({ length: RUNS }, () => {
    const page = make()
    const start = process.cpuUsage()
    run(page)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1_000
  })
  return times.sort((one, other) => one - other)[RUNS >> 1] ?? Number.NaN
}
