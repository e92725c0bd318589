import { senderRelation } from '../../analysis/message/sender.ts'
import type { Signal } from '../signal.ts'

/** A checker says that the sender's domain did not send it. Mailing lists break this honestly. */
export const signal: Signal = {
  id: 'authentication-failed',
  part: 'authority',
  message(message, knowledge) {
    if (message.authentication !== 'fail' || message.list) return []
    const { relation } = senderRelation(message, knowledge)
    const ofBody = relation === 'official' || relation === 'known'
    return [{ id: signal.id, part: 'authority', weight: ofBody ? 0.6 : 0.3 }]
  },
}
