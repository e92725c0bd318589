import { isFreeMail } from '../../hostname/parse.ts'
import { domainOf } from '../../reader/mailbox.ts'
import { graded } from '../signal.ts'

/** The answer would go to another place than the message seems to come from. */
export const signal = graded(['free-mail', 'other'], {
  message(message, knowledge) {
    const reply = domainOf(message.replyTo?.address)
    const sender = domainOf(message.sender.address)
    if (!reply || !sender || message.list) return []
    if (knowledge.relate(reply).registrable === knowledge.relate(sender).registrable) return []
    // Sending services answer to their customer's own address; a free mailbox for a body is something else.
    const grade = isFreeMail(reply) && !isFreeMail(sender) ? 'free-mail' : 'other'
    return [{ grade, values: { reply, sender } }]
  },
})
