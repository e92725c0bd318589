import { isShort, nameable, namingIn } from '../../analysis/message/naming.ts'
import { isOfABody } from '../../analysis/message/sender.ts'
import { has, normalise } from '../../lexicon/text.ts'
import type { Finding, Signal } from '../signal.ts'

/** What the person has there: "Votre espace France Travail a été suspendu". */
const YOURS = [
  'votre espace',
  'votre compte',
  'votre dossier',
  'votre actualisation',
  'votre indemnisation',
  'votre allocation',
  'votre inscription',
  'votre carte',
  'vos droits',
  'vos allocations',
  'your account',
  'your file',
]

/** "[France Travail] Dossier", "France Travail : mise à jour". An answer or a forwarded subject is no claim. */
export const signal: Signal = {
  id: 'subject-claims',
  part: 'claim',
  message(message, knowledge) {
    if (message.forwarded || /^\s*r[ée]\s*:/i.test(message.subject)) return []
    if (isOfABody(message, knowledge)) return []
    // An SMS has no subject and no name: "France Travail: votre RIB est invalide" begins with both.
    const nameless = message.subject === '' && message.sender.name === ''
    const said = nameless ? message.text.slice(0, 120) : message.subject
    const text = normalise(said)
    const speaksToYou = YOURS.some((phrase) => has(text, phrase))
    return nameable(knowledge.identities).flatMap((identity): Finding[] => {
      const naming = namingIn(text, [...identity.names, ...identity.services])
      if (!naming || naming.beside) return []
      const { from, to } = naming.place
      const heads = from === 0 && (to === text.words.length || text.breaks.has(to))
      if (!heads && (!speaksToYou || isShort(naming.name))) return []
      return [
        {
          id: signal.id,
          part: 'claim',
          identity: identity.id,
          weight: nameless ? 0.6 : 0.4,
          values: { subject: said.slice(0, 120) },
        },
      ]
    })
  },
}
