import { normalise } from '../evidence/text.ts'
import { isShort, nameable, namingIn } from './message/naming.ts'
import { isOfABody } from './message/sender.ts'
import type { Finding, Signal } from './signal.ts'

/** "France Travail <contact@mal.example>": the name that the reader sees first. */
export const signal: Signal = {
  id: 'sender-name-claims',
  part: 'claim',
  message(message, knowledge) {
    if (isOfABody(message, knowledge)) return []
    const text = normalise(message.sender.name)
    return nameable(knowledge.identities).flatMap((identity): Finding[] => {
      const weight = nameWeight(namingIn(text, identity.names)) || serviceWeight(identity.services)
      if (weight === 0) return []
      return [
        {
          id: signal.id,
          part: 'claim',
          identity: identity.id,
          weight,
          values: { name: message.sender.name.slice(0, 120) },
        },
      ]
    })

    /** "Support i-milo" is the service itself; "Kairos" alone is also a name that others have. */
    function serviceWeight(services: readonly string[]): number {
      const naming = namingIn(text, services)
      if (!naming || naming.beside || naming.others > 0) return 0
      return text.words.length > naming.place.to - naming.place.from ? 0.6 : 0.4
    }
  },
}

function nameWeight(naming: ReturnType<typeof namingIn>): number {
  if (!naming) return 0
  if (naming.beside) return 0.2
  if (isShort(naming.name)) return naming.others === 0 ? 0.8 : 0.2
  // "Julie Martin - France Travail" is a person there; six other words are a sentence.
  return naming.others <= 4 ? 0.85 : 0.3
}
