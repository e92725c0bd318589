import type { MessageEvidence } from '../evidence/message.ts'
import type { Relation } from '../hostname/relation.ts'
import { domainOf } from '../reader/mailbox.ts'
import type { Knowledge } from './knowledge.ts'

/** What the sender's domain is to the protected bodies; `unrelated` to nothing when no address is shown. */
export function senderRelation(message: MessageEvidence, knowledge: Knowledge): Relation {
  const domain = domainOf(message.sender.address)
  return domain
    ? knowledge.relate(domain)
    : { relation: 'unrelated', hostname: '', registrable: '' }
}

/** Whether the receiver's own checker calls the address forged. Mailing lists break that check honestly. */
export const isForged = ({ authentication, list }: MessageEvidence): boolean =>
  authentication === 'fail' && !list

/**
 * Whether the sender's address belongs to a protected body, as far as an address can tell: one that
 * the receiver's own checker calls forged does not.
 */
export function isOfABody(message: MessageEvidence, knowledge: Knowledge): boolean {
  if (isForged(message)) return false
  const { relation } = senderRelation(message, knowledge)
  return relation === 'official' || relation === 'known'
}
