import { senderRelation } from '../../analysis/sender.ts'
import { graded } from '../signal.ts'

/** Who really sent it. Alone it says nothing: nearly every mail is from somebody else. */
export const signal = graded(['lookalike', 'unrelated'], {
  message(message, knowledge) {
    const { relation, registrable } = senderRelation(message, knowledge)
    if (relation !== 'unrelated' && relation !== 'lookalike') return []
    const address = message.sender.address ?? ''
    return [{ grade: relation, values: { address: address.slice(0, 120), registrable } }]
  },
})
