import type { MessageEvidence } from '../../evidence/message.ts'
import { findAll, normalise } from '../../evidence/text.ts'
import type { Finding, Knowledge } from '../signal.ts'
import { isShort, nameable } from './naming.ts'
import { isOfABody } from './sender.ts'

/** Before the name: "nous sommes France Travail", "les services de France Travail". */
const BEFORE =
  /(?:nous sommes|je suis conseillere? (?:de |a )?|vous ecris? de|les? services? (?:de |d )?(?:la |l )?|de la part (?:de |du )(?:la |l )?|au nom (?:de |du )(?:la |l )?|on behalf of|we are|message automatique de|espace personnel|votre espace|votre compte) ?$/
/** After it: "France Travail vous informe", "France Travail a constaté". */
const AFTER =
  /^ ?(?:vous (?:informe|invite|demande|rappelle|signale|contacte|notifie|remercie|propose)|vous a |a constate|a detecte|a procede|informs you|requires|asks you)/

/** The text speaks in the body's voice. Telling of a body in the third person is a mention. */
export function speaksAs(message: MessageEvidence, knowledge: Knowledge): readonly Finding[] {
  if (isOfABody(message, knowledge)) return []
  const text = normalise(message.text.slice(0, 6_000))
  return nameable(knowledge.identities).flatMap((identity): Finding[] => {
    for (const name of [...identity.names, ...identity.services]) {
      if (isShort(name)) continue
      for (const { from, to } of findAll(text, name, 8)) {
        const before = text.words.slice(Math.max(0, from - 6), from).join(' ')
        const after = text.words.slice(to, to + 4).join(' ')
        if (BEFORE.test(before) || AFTER.test(after))
          return [
            {
              id: 'text-speaks-as-body',
              part: 'claim',
              identity: identity.id,
              weight: 0.35,
              values: { words: `${before} ${name} ${after}`.trim().slice(0, 120) },
            },
          ]
      }
    }
    return []
  })
}
