import { isShort, nameable, namingIn } from '../../analysis/message/naming.ts'
import { isOfABody } from '../../analysis/message/sender.ts'
import { normalise } from '../../lexicon/text.ts'
import type { Finding, Signal } from '../signal.ts'

/** "France Travail <contact@mal.example>": the name that the reader sees first. */
export const signal: Signal = {
  id: 'sender-name-claims',
  part: 'claim',
  message(message, knowledge) {
    if (isOfABody(message, knowledge)) return []
    const text = normalise(message.sender.name)
    return nameable(knowledge.identities).flatMap((identity): Finding[] => {
      const byName = nameWeight(namingIn(text, identity.names))
      const service = byName === 0 ? serviceIn(identity.services) : undefined
      const weight = byName || (service?.weight ?? 0)
      if (weight === 0) return []
      return [
        {
          id: signal.id,
          part: 'claim',
          identity: identity.id,
          weight,
          values: {
            name: message.sender.name.slice(0, 120),
            ...(service ? { service: service.name } : {}),
          },
        },
      ]
    })

    /** "Support i-milo" is the service itself; "Kairos" alone is also a name that others have. */
    function serviceIn(services: readonly string[]): { name: string; weight: number } | undefined {
      const naming = namingIn(text, services)
      if (!naming || naming.beside || naming.others > 0) return undefined
      const alone = text.words.length === naming.place.to - naming.place.from
      return { name: naming.name, weight: alone ? 0.4 : 0.6 }
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
