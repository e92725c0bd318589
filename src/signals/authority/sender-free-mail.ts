import { isFreeMail } from '../../hostname/parse.ts'
import { domainOf } from '../../reader/mailbox.ts'
import { graded } from '../signal.ts'

/** Written from a free mailbox. Small associations do, too; a central body never does. */
export const signal = graded(['free'], {
  message(message) {
    const domain = domainOf(message.sender.address)
    if (!domain || !isFreeMail(domain)) return []
    return [{ grade: 'free', values: { domain } }]
  },
})
