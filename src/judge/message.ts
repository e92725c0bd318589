import type { Knowledge } from '../analysis/knowledge.ts'
import { isForged, isOfABody, senderRelation } from '../analysis/sender.ts'
import type { MessageEvidence } from '../evidence/message.ts'
import { signals } from '../signals/index.ts'
import { type Case, graver, judge } from './judge.ts'
import { judgeOwnAddress } from './policies/own-address.ts'
import { withUnknownSender } from './policies/unknown-sender.ts'
import { scored } from './scores.ts'
import type { Verdict } from './verdict.ts'

/**
 * Judges one open message: claim × authority × request, as for a page. The authority is the sender's
 * domain and the sites that links lead to; the address of a body takes away the doubt about the
 * sender, not the doubt about what is asked.
 */
export function judgeMessage(message: MessageEvidence, knowledge: Knowledge): Verdict {
  const verdict = judgeOne(message, knowledge)
  // A scam may stand above an honest message that it seems to hand on.
  return message.above ? graver(verdict, judgeMessage(message.above, knowledge)) : verdict
}

function judgeOne(message: MessageEvidence, knowledge: Knowledge): Verdict {
  const one = caseOfMessage(message, knowledge)
  if (isOfABody(message, knowledge)) return judgeOwnAddress(one)
  const verdict = withUnknownSender(message, judge(one, knowledge))
  // A failed proof is never milder than none.
  return one.forged ? graver(verdict, judgeOwnAddress(one)) : verdict
}

/** What is found in a message. */
export function caseOfMessage(message: MessageEvidence, knowledge: Knowledge): Case {
  return {
    kind: 'message',
    found: signals.flatMap((signal) => signal.message?.(message, knowledge) ?? []).map(scored),
    relation: senderRelation(message, knowledge),
    forged: isForged(message),
  }
}
