import { senderRelation } from '../../analysis/sender.ts'
import { normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

/** "Atelier Fictif Formation <contact@atelier-fictif.fr>": the sender's name is its domain's, and nobody else's. */
export const signal = graded(['names'], {
  message(message, knowledge) {
    const { relation, registrable } = senderRelation(message, knowledge)
    if (relation !== 'unrelated' || !registrable) return []
    const label = (registrable.split('.')[0] ?? '').replaceAll('-', '')
    const own = normalise(message.sender.name).words.filter((word) => word.length >= 4)
    if (!own.some((word) => label.includes(word))) return []
    return [{ grade: 'names', values: { registrable } }]
  },
})
