import type { MessageEvidence } from '../evidence/message.ts'
import tickets from '../hostname/data/ticket-systems.json'
import { isFreeMail } from '../hostname/parse.ts'
import { domainOf } from '../reader/mailbox.ts'
import type { Knowledge } from './knowledge.ts'
import { senderRelation } from './sender.ts'

/** Customers of these answer from the service's own names: "support@organisme.zendesk.com". */
const TICKETS: ReadonlySet<string> = new Set(tickets)

/** An answer that goes to another place than the message seems to come from. */
export interface Diversion {
  readonly reply: string
  readonly sender: string
  /**
   * `of-body`: away from a body's own address; `of-local-body`: away from one of a family, whose bodies have
   * domains that we do not know; `to-list`: to what looks like a mailing list, whose headers no webmail shows;
   * `free-mail`, `other`: away from anybody's.
   */
  readonly from: 'of-body' | 'of-local-body' | 'to-list' | 'free-mail' | 'other'
}

/** Where an answer goes, if that is nowhere near the sender. Lists and ticket systems answer for others honestly. */
export function diversionOf(message: MessageEvidence, knowledge: Knowledge): Diversion | undefined {
  const reply = domainOf(message.replyTo?.address)
  const sender = domainOf(message.sender.address)
  if (!reply || !sender || message.list) return undefined
  const to = knowledge.relate(reply)
  const from = senderRelation(message, knowledge)
  if (to.registrable === from.registrable) return undefined
  const isFree = isFreeMail(reply)
  if (from.relation !== 'official' && from.relation !== 'known')
    return { reply, sender, from: isFree && !isFreeMail(sender) ? 'free-mail' : 'other' }
  if (to.relation === 'official' || to.relation === 'known') return undefined
  if (to.relation === 'unrelated' && TICKETS.has(to.registrable)) return undefined
  const identity = knowledge.identity(from.identity)
  if (identity?.delegates?.some((host) => reply === host || reply.endsWith(`.${host}`)))
    return undefined
  if (!isFree && isListOf(message)) return { reply, sender, from: 'to-list' }
  const isLocal = identity?.shape === 'federated' && to.relation === 'unrelated' && !isFree
  return { reply, sender, from: isLocal ? 'of-local-body' : 'of-body' }
}

/** "[reseau] Compte rendu", to be answered to "reseau@…": lists write their name before the subject. */
function isListOf({ subject, replyTo }: MessageEvidence): boolean {
  const name = replyTo?.address?.split('@')[0] ?? ''
  return name !== '' && subject.toLowerCase().includes(`[${name.toLowerCase()}]`)
}
