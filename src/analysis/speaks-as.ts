import type { MessageEvidence } from '../evidence/message.ts'
import { oneOf } from '../lexicon/lexicon.ts'
import said from '../lexicon/speaks-in-mail.json'
import { findAll, type NormalText, normalise } from '../lexicon/text.ts'
import type { Graded } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import { isShort, nameable } from './names.ts'
import { isOfABody } from './sender.ts'

// How the words follow each other is grammar, and stands here.
const THE = '(?:la |l )?'
const ADVISER = `${oneOf(said.advisers)} (?:de |a )?`
const WRITES = `${oneOf(said.writes)} de`
const SERVICES = `${oneOf(said.services)} (?:de |d )?${THE}`
const IN_THE_NAME = `${oneOf(said.inTheName)} (?:de |du )${THE}`
/** Before the name: "nous sommes France Travail", "les services de France Travail". */
const BEFORE = new RegExp(
  `(?:${oneOf(said.before)}|${ADVISER}|${WRITES}|${SERVICES}|${IN_THE_NAME}) ?$`,
)
/** After it: "France Travail vous informe", "France Travail a constaté", "vous a" and any verb. */
const AFTER = new RegExp(`^ ?(?:${oneOf(said.after)}|vous a )`)

const ROLE = `${oneOf(said.roles)}(?: ${oneOf(said.kinds)}?)?`
/** Who says who they are, in one sentence: "C’est Inès, ta conseillère Mission Locale". */
const INTRODUCES = new RegExp(
  `(?:^| )${oneOf(said.introduces)} (?:[a-z]+ ){0,4}${ROLE}(?: ${oneOf(said.at)})?(?: (?:la|l|le))? ?$`,
)

type Spoken = Graded<'introduces' | 'speaks'>

/** The text speaks in the body's voice. Telling of a body in the third person is a mention. */
export function speaksAs(message: MessageEvidence, knowledge: Knowledge): readonly Spoken[] {
  if (isOfABody(message, knowledge)) return []
  const start = message.text.slice(0, 6_000)
  const text = normalise(start)
  const sentences = start.split(/[.!?\n]+/, 80).map(normalise)
  return nameable(knowledge.identities).flatMap(({ id, names, services }): Spoken[] => {
    const long = [...names, ...services].filter((name) => !isShort(name, 'message'))
    // As strong as a signature.
    const introduced = firstSaid(sentences, long, (before) => INTRODUCES.test(before))
    if (introduced) return [{ identity: id, grade: 'introduces', values: introduced }]
    const speaks = (before: string, after: string) => BEFORE.test(before) || AFTER.test(after)
    const spoken = firstSaid([text], long, speaks)
    return spoken ? [{ identity: id, grade: 'speaks', values: spoken }] : []
  })
}

/** The first of the names that stands between words that speak for it. */
function firstSaid(
  texts: readonly NormalText[],
  names: readonly string[],
  speaks: (before: string, after: string) => boolean,
): { readonly words: string } | undefined {
  for (const text of texts)
    for (const name of names)
      for (const { from, to } of findAll(text, name, 8)) {
        const before = text.words.slice(Math.max(0, from - 9), from).join(' ')
        const after = text.words.slice(to, to + 4).join(' ')
        if (speaks(before, after))
          return { words: `${before} ${name} ${after}`.trim().slice(0, 120) }
      }
  return undefined
}
