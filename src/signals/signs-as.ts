import { normalise } from '../evidence/text.ts'
import { isShort, nameable, namingIn } from './message/naming.ts'
import { isOfABody } from './message/sender.ts'
import type { Finding, Signal } from './signal.ts'

/** Lines at the end of a message that can be its signature, and characters of one. */
const LINES = 16
const LONGEST = 100

/** "L'équipe France Travail", "Conseillère – Mission Locale": who signs, at the end or as the first line. */
export const signal: Signal = {
  id: 'signs-as',
  part: 'claim',
  message(message, knowledge) {
    if (isOfABody(message, knowledge)) return []
    const lines = message.text.split('\n').filter((line) => line.trim())
    // A short message has no separate end: its first line may be a heading ("FRANCE TRAVAIL").
    const candidates = [...new Set([...lines.slice(0, 1), ...lines.slice(-LINES)])]
      .filter((line) => line.length <= LONGEST)
      .map((line) => ({ line, text: normalise(line) }))
    return nameable(knowledge.identities).flatMap((identity): Finding[] => {
      const signed = candidates.find(({ text }) => {
        const naming = namingIn(text, identity.names)
        if (!naming || naming.beside) return false
        if (isShort(naming.name)) return naming.others === 0
        // A family's member has its town beside its name: "Mission Locale du Val Fictif".
        const room = naming.role
          ? 4
          : identity.shape === 'federated' && naming.place.from === 0
            ? 5
            : 0
        return naming.others <= room
      })
      if (!signed) return []
      return [
        {
          id: signal.id,
          part: 'claim',
          identity: identity.id,
          weight: 0.6,
          values: { line: signed.line.trim().slice(0, 120) },
        },
      ]
    })
  },
}
