import { isShort, nameable } from '../../analysis/names.ts'
import { isOfABody } from '../../analysis/sender.ts'
import { has, normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

/** The body's pictures in the message. Partners show them too, so alone they are a mention. */
export const signal = graded(['shows'], {
  message(message, knowledge) {
    if (message.pictures.count === 0 || isOfABody(message, knowledge)) return []
    const owners = new Set(
      message.pictures.hostnames.flatMap((hostname) => {
        const found = knowledge.relate(hostname)
        return found.relation === 'official' ? [found.identity] : []
      }),
    )
    const named = normalise(message.pictures.alternative)
    return nameable(knowledge.identities).flatMap((identity) => {
      const drawn = identity.names.some((name) => !isShort(name, 'message') && has(named, name))
      if (!drawn && !owners.has(identity.id)) return []
      return [{ identity: identity.id, grade: 'shows' as const }]
    })
  },
})
