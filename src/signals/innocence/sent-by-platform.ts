import { domainOf } from '../../reader/mailbox.ts'
import type { Signal } from '../signal.ts'

/**
 * Platforms that send mail under the name of whoever used them: "France Travail (via LinkedIn)",
 * a shared document, an event's ticket. Read from such notifications' own From addresses.
 */
const PLATFORMS = new Set([
  'linkedin.com',
  'facebookmail.com',
  'mail.instagram.com',
  'youtube.com',
  'google.com',
  'docs.google.com',
  'calendly.com',
  'eventbrite.com',
  'event.eventbrite.com',
  'doctolib.fr',
  'wetransfer.com',
  'microsoft.com',
  'email.teams.microsoft.com',
  'sharepointonline.com',
  'zoom.us',
  'webikeo.com',
  'weezevent.com',
  'helloasso.com',
  'meetup.com',
  'canva.com',
  'framalistes.org',
])

/** Sent by a platform that shows others' names: the name alone is then no claim of the sender's. */
export const signal: Signal = {
  id: 'sent-by-platform',
  part: 'against',
  message(message) {
    const domain = domainOf(message.sender.address)
    if (!domain || !PLATFORMS.has(domain)) return []
    return [{ id: signal.id, part: 'against', weight: 0.4, values: { domain } }]
  },
}
