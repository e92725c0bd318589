import { isFreeMail } from '../../hostname/parse.ts'
import { domainOf } from '../../reader/mailbox.ts'
import type { Signal } from '../signal.ts'

/** Written from a free mailbox. Small associations do, too; a central body never does. */
export const signal: Signal = {
  id: 'sender-free-mail',
  part: 'authority',
  message(message) {
    const domain = domainOf(message.sender.address)
    if (!domain || !isFreeMail(domain)) return []
    return [{ id: signal.id, part: 'authority', weight: 0.35, values: { domain } }]
  },
}
