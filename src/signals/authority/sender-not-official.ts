import { senderRelation } from '../../analysis/message/sender.ts'
import type { Signal } from '../signal.ts'

/** Who really sent it. Alone it says nothing: nearly every mail is from somebody else. */
export const signal: Signal = {
  id: 'sender-not-official',
  part: 'authority',
  message(message, knowledge) {
    const { relation, registrable } = senderRelation(message, knowledge)
    if (relation !== 'unrelated' && relation !== 'lookalike') return []
    const address = message.sender.address ?? ''
    return [
      {
        id: signal.id,
        part: 'authority',
        weight: relation === 'lookalike' ? 0.7 : 0.1,
        values: { address: address.slice(0, 120), registrable },
      },
    ]
  },
}
