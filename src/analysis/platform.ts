import type { MessageEvidence } from '../evidence/message.ts'
import platforms from '../hostname/data/sending-platforms.json'
import { domainOf } from '../reader/mailbox.ts'

/**
 * Platforms that send mail under the name of whoever used them: "France Travail (via LinkedIn)",
 * a shared document, an event's ticket. Read from such notifications' own From addresses.
 */
const PLATFORMS: ReadonlySet<string> = new Set(platforms)

const ADDRESS = /[^\s@<>"',;:()[\]]{1,64}@[^\s@<>"',;:()[\]]{1,253}/g

/** The platform that sent a message; `undefined` for anybody else. */
export function platformOf({ sender }: MessageEvidence): string | undefined {
  const domain = domainOf(sender.address)
  return domain && PLATFORMS.has(domain) ? domain : undefined
}

/**
 * A name or a line without the addresses that a platform vouches for: "conseiller@francetravail.fr (Google Agenda)" is the
 * account that accepted an invitation, and nobody else can have it shown. Names are anybody's: they stay.
 */
export const withoutVouched = (message: MessageEvidence, text: string): string =>
  platformOf(message) ? text.replace(ADDRESS, ' ') : text
