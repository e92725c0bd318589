import { diversionOf } from '../../analysis/reply-to.ts'
import { graded } from '../signal.ts'

/**
 * The answer would go to another place than the message seems to come from. Sending services answer to their
 * customer's own address; a free mailbox for a body, or a body's address that is not answered to, is something else.
 */
export const signal = graded(['of-body', 'free-mail', 'of-local-body', 'to-list', 'other'], {
  message(message, knowledge) {
    const diversion = diversionOf(message, knowledge)
    if (!diversion) return []
    const { reply, sender, from } = diversion
    const diverted = from !== 'free-mail' && from !== 'other'
    return [{ grade: from, ...(diverted && { diverted }), values: { reply, sender } }]
  },
})
