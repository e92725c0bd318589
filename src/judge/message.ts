import type { Knowledge } from '../analysis/knowledge.ts'
import { isForged, isOfABody, senderRelation } from '../analysis/sender.ts'
import type { MessageEvidence } from '../evidence/message.ts'
import { signals } from '../signals/index.ts'
import { type Case, graver, judge } from './judge.ts'
import { judgeOwnAddress } from './policies/own-address.ts'
import { withUnknownSender } from './policies/unknown-sender.ts'
import { type Scored, scored } from './scores.ts'
import { atOnce } from './slices.ts'
import type { Verdict } from './verdict.ts'

/**
 * Judges one open message: claim × authority × request, as for a page. The authority is the sender's
 * domain and the sites that links lead to; the address of a body takes away the doubt about the
 * sender, not the doubt about what is asked.
 */
export function judgeMessage(message: MessageEvidence, knowledge: Knowledge): Verdict {
  return atOnce(judgeMessageInSlices(message, knowledge))
}

/** As {@link judgeMessage}, and rests after each signal. */
export function* judgeMessageInSlices(
  message: MessageEvidence,
  knowledge: Knowledge,
): Generator<void, Verdict> {
  const verdict = yield* judgeOne(message, knowledge)
  if (!message.above) return verdict
  // A scam may stand above an honest message that it seems to hand on.
  return graver(verdict, yield* judgeMessageInSlices(message.above, knowledge))
}

function* judgeOne(message: MessageEvidence, knowledge: Knowledge): Generator<void, Verdict> {
  const one = yield* caseInSlices(message, knowledge)
  if (isOfABody(message, knowledge)) return judgeOwnAddress(one)
  const verdict = withUnknownSender(message, judge(one, knowledge))
  // A failed proof is never milder than none.
  return one.forged ? graver(verdict, judgeOwnAddress(one)) : verdict
}

/** What is found in a message. */
export function caseOfMessage(message: MessageEvidence, knowledge: Knowledge): Case {
  return atOnce(caseInSlices(message, knowledge))
}

function* caseInSlices(message: MessageEvidence, knowledge: Knowledge): Generator<void, Case> {
  const found: Scored[] = []
  for (const signal of signals) {
    found.push(...(signal.message?.(message, knowledge) ?? []).map(scored))
    yield
  }
  const relation = senderRelation(message, knowledge)
  return { kind: 'message', found, relation, forged: isForged(message) }
}
