import type { MessageEvidence } from '../../evidence/message.ts'
import { findAll, type NormalText, normalise } from '../../lexicon/text.ts'
import type { Finding, Knowledge } from '../../signals/signal.ts'
import { isShort, nameable } from './naming.ts'
import { isOfABody } from './sender.ts'

/** Before the name: "nous sommes France Travail", "les services de France Travail". */
const BEFORE =
  /(?:nous sommes|je suis conseillere? (?:de |a )?|vous ecris? de|les? services? (?:de |d )?(?:la |l )?|de la part (?:de |du )(?:la |l )?|au nom (?:de |du )(?:la |l )?|on behalf of|we are|message automatique de|espace personnel|votre espace|votre compte) ?$/
/** After it: "France Travail vous informe", "France Travail a constaté". */
const AFTER =
  /^ ?(?:vous (?:informe|invite|demande|rappelle|signale|contacte|notifie|remercie|propose)|vous a |a constate|a detecte|a procede|informs you|requires|asks you)/

/** Who says who they are, in one sentence: "C’est Inès, ta conseillère Mission Locale". */
const INTRODUCES =
  /(?:^| )(?:je suis|c est|ici|moi c est) (?:[a-z]+ ){0,4}(?:conseillere?|referente?|interlocuteur|interlocutrice)(?: (?:emploi|referente?|personnelle?))?(?: (?:de|a|au|du|chez|pour))?(?: (?:la|l|le))? ?$/

/** The text speaks in the body's voice. Telling of a body in the third person is a mention. */
export function speaksAs(message: MessageEvidence, knowledge: Knowledge): readonly Finding[] {
  if (isOfABody(message, knowledge)) return []
  const said = message.text.slice(0, 6_000)
  const text = normalise(said)
  const sentences = said.split(/[.!?\n]+/, 80).map(normalise)
  return nameable(knowledge.identities).flatMap((identity): Finding[] => {
    const names = [...identity.names, ...identity.services].filter((name) => !isShort(name))
    const found =
      // As strong as a signature.
      firstSaid(sentences, names, 0.6, (before) => INTRODUCES.test(before)) ??
      firstSaid([text], names, 0.35, (before, after) => BEFORE.test(before) || AFTER.test(after))
    return found
      ? [{ id: 'text-speaks-as-body', part: 'claim', identity: identity.id, ...found }]
      : []
  })
}

/** The first of the names that stands between words that speak for it. */
function firstSaid(
  texts: readonly NormalText[],
  names: readonly string[],
  weight: number,
  speaks: (before: string, after: string) => boolean,
) {
  for (const text of texts)
    for (const name of names)
      for (const { from, to } of findAll(text, name, 8)) {
        const before = text.words.slice(Math.max(0, from - 9), from).join(' ')
        const after = text.words.slice(to, to + 4).join(' ')
        if (speaks(before, after))
          return { weight, values: { words: `${before} ${name} ${after}`.trim().slice(0, 120) } }
      }
  return undefined
}
