import { senderRelation } from '../../analysis/sender.ts'
import { graded } from '../signal.ts'

/** A checker says that the sender's domain did not send it. Mailing lists break this honestly. */
export const signal = graded(['of-body', 'of-others'], {
  message(message, knowledge) {
    if (message.authentication !== 'fail' || message.list) return []
    const { relation } = senderRelation(message, knowledge)
    const ofBody = relation === 'official' || relation === 'known'
    return [{ grade: ofBody ? 'of-body' : 'of-others' }]
  },
})
