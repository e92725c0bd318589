import { isShort, nameable } from '../../analysis/names.ts'
import { nameIn } from '../../analysis/naming.ts'
import { isOfABody } from '../../analysis/sender.ts'
import { wordsOf } from '../../lexicon/lexicon.ts'
import { has, normalise } from '../../lexicon/text.ts'
import yours from '../../lexicon/yours.json'
import { graded } from '../signal.ts'

const YOURS = wordsOf(yours)

/** "[France Travail] Dossier", "France Travail : mise à jour". An answer or a forwarded subject is no claim. */
export const signal = graded(['sms', 'subject'], {
  message(message, knowledge) {
    if (message.forwarded || /^\s*r[ée]\s*:/i.test(message.subject)) return []
    if (isOfABody(message, knowledge)) return []
    // An SMS has no subject and no name: "France Travail: votre RIB est invalide" begins with both.
    // Pasted from a phone, a name stands before it that anybody may have: "FT Info", a number.
    const isFromPhone = message.reader === 'pasted' && message.sender.address === null
    const nameless = message.subject === '' && (message.sender.name === '' || isFromPhone)
    const said = nameless ? message.text.slice(0, 120) : message.subject
    const text = normalise(said)
    // What follows the name in running text does not stand beside it: "France Travail: transmettez … sur https://…".
    const head = nameless ? normalise(said.split(/[:.!?\n]/, 1)[0] ?? '') : text
    const speaksToYou = YOURS.some((phrase) => has(text, phrase))
    return nameable(knowledge.identities).flatMap((identity) => {
      const names = [...identity.names, ...identity.services]
      const naming = nameIn(head, identity, names) ?? nameIn(text, identity, names)
      if (!naming || naming.beside) return []
      const { from, to } = naming.place
      const heads = from === 0 && (to === naming.text.words.length || naming.text.breaks.has(to))
      if (
        !heads &&
        (!speaksToYou ||
          (nameless && message.sender.name !== '') ||
          isShort(naming.name, 'message'))
      )
        return []
      return [
        {
          identity: identity.id,
          grade: nameless ? ('sms' as const) : ('subject' as const),
          values: { subject: said.slice(0, 120) },
        },
      ]
    })
  },
})
