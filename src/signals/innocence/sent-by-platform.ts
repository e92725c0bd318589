import platforms from '../../hostname/data/sending-platforms.json'
import { domainOf } from '../../reader/mailbox.ts'
import { graded } from '../signal.ts'

/**
 * Platforms that send mail under the name of whoever used them: "France Travail (via LinkedIn)",
 * a shared document, an event's ticket. Read from such notifications' own From addresses.
 */
const PLATFORMS: ReadonlySet<string> = new Set(platforms)

/** Sent by a platform that shows others' names: the name alone is then no claim of the sender's. */
export const signal = graded(['platform'], {
  message(message) {
    const domain = domainOf(message.sender.address)
    if (!domain || !PLATFORMS.has(domain)) return []
    return [{ grade: 'platform', values: { domain } }]
  },
})
