import { isOfABody, senderRelation } from '../analysis/message/sender.ts'
import type { MessageEvidence } from '../evidence/message.ts'
import type { Relation } from '../hostname/relation.ts'
import { type Identity, OWN } from '../identities/identity.ts'
import { signals } from '../signals/index.ts'
import type { Asked, Knowledge } from '../signals/signal.ts'
import { type Scored, scored } from './scores.ts'
import { SERIOUS } from './serious.ts'
import { claimsIn, strongestFirst, together } from './strength.ts'
import type { Claim, Level, Verdict } from './verdict.ts'

/** Asked under a false claim: danger. Money that cannot be called back belongs to them in a mail. */
const SECRETS: ReadonlySet<Asked> = new Set([
  'password',
  'code',
  'iban',
  'card',
  'nir',
  'identity-papers',
  'payment',
  'login',
  'click',
  'attachment',
])
/** From here on a claim is a claim; below it is a mention. */
const CLAIM = 0.5
/** A sender that is itself suspicious needs less of a claim. */
const CLAIM_OF_SUSPICIOUS = 0.35
/** From here on even a request for little earns a doubt. */
const STRONG_CLAIM = 0.75
/** From here on an unknown association is not believed: a free mailbox. */
const DOUBTFUL = 0.35
/** From here on a sender is suspicious. */
const SUSPICIOUS = 0.5
/** A request of this weight says "send it to us"; below it is "log in", "update", or a list of papers. */
const SEND = 0.9
/** What nobody asks to be sent by mail, not even an association with its own ways. */
const NEVER_SENT: ReadonlySet<Asked> = new Set(['password', 'code', 'card', 'payment'])
/** How strongly a sender's lookalike domain claims, by itself. */
const LOOKALIKE_CLAIM = 0.7

/**
 * Judges one open message: claim × authority × request, as for a page. The authority is the sender's
 * domain and the sites that links lead to; the address of a body takes away the doubt about the
 * sender, not the doubt about what is asked. Never `official`: a sender's address can be forged and
 * webmails show no proof.
 */
export function judgeMessage(message: MessageEvidence, knowledge: Knowledge): Verdict {
  const relation = senderRelation(message, knowledge)
  const found = signals.flatMap((signal) => signal.message?.(message, knowledge) ?? []).map(scored)
  const requests = found.filter(({ part }) => part === 'request')
  const asked = SERIOUS.filter((one) => requests.some((finding) => finding.asked === one))
  const authority = found.filter(({ part }) => part === 'authority')
  const question = { relation, requests, suspicion: together(authority) }

  const judged = isOfABody(message, knowledge)
    ? judgeOfBody(found, relation, question)
    : careful(message, judgeOthers(found, relation, question, knowledge))

  if (!judged || judged.level === 'none')
    return {
      level: 'none',
      relation,
      asked,
      reasons: [],
      ...(judged ? { claim: judged.claim } : {}),
    }
  const { level, claim } = judged
  const colour = found.filter(({ part }) => part === 'pressure')
  const reasons = [
    ...claim.reasons,
    ...strongestFirst(authority),
    ...strongestFirst(requests),
    ...colour,
  ]
  return { level, identity: claim.identity, relation, asked, reasons, claim }
}

/**
 * A webmail that shows no sender's address (a colleague's, or a header out of reach) leaves the authority
 * unknown: a doubt then, unless a link's own name tells. Pasted text never has a checked sender.
 */
function careful(message: MessageEvidence, judged: Judged | undefined): Judged | undefined {
  if (judged?.level !== 'danger' || message.sender.address || message.reader === 'pasted')
    return judged
  const told = judged.claim.reasons.some((reason) => reason.lookalike)
  return told ? judged : { ...judged, level: 'caution' }
}

interface Judged {
  readonly level: Exclude<Level, 'official'>
  readonly claim: Claim
}

interface Question {
  readonly relation: Relation
  readonly requests: readonly Scored[]
  readonly suspicion: number
}

/**
 * From a body's own address. Links to a lookalike: somebody writes from a stolen account. Told to send
 * a secret back: a gentle caution, an adviser's mailbox is no place for a RIB, and advisers' accounts
 * have been stolen. The organisation's own people among themselves: nothing.
 */
function judgeOfBody(
  found: readonly Scored[],
  relation: Relation,
  { requests }: Question,
): Judged | undefined {
  if (relation.relation === 'unrelated') return undefined
  const own: Claim = { identity: relation.identity, strength: 1, reasons: [] }
  const lookalike = found.filter((finding) => finding.lookalike)
  const listed = lookalike.some(({ values }) => values?.listed !== undefined)
  if (lookalike.length > 0)
    return { level: listed ? 'danger' : 'caution', claim: { ...own, reasons: lookalike } }
  // No body puts a form for secrets into a mail; a page that plays a webmail may.
  const form = requests.filter(({ asked, values }) => values?.field && asked && SECRETS.has(asked))
  if (form.length > 0) return { level: 'danger', claim: own }
  if (relation.identity === OWN) return undefined
  const toldToSend = requests.some(
    ({ asked, score }) => asked && asked !== 'payment' && SECRETS.has(asked) && score >= SEND,
  )
  return toldToSend ? { level: 'caution', claim: own } : undefined
}

function judgeOthers(
  found: readonly Scored[],
  relation: Relation,
  question: Question,
  knowledge: Knowledge,
): Judged | undefined {
  return withSenderClaim(claimsIn(found), relation)
    .flatMap((claim): Judged[] => {
      const identity = knowledge.identity(claim.identity)
      return identity ? [{ level: levelOf(claim, identity, question), claim }] : []
    })
    .sort((one, other) => RANK[other.level] - RANK[one.level])[0]
}

const RANK = { none: 0, caution: 1, danger: 2 } as const

/** A lookalike sender domain is itself a claim. */
function withSenderClaim(claims: readonly Claim[], relation: Relation): readonly Claim[] {
  if (relation.relation !== 'lookalike') return claims
  const said = claims.find(({ identity }) => identity === relation.identity)
  const strength = 1 - (1 - (said?.strength ?? 0)) * (1 - LOOKALIKE_CLAIM)
  const claim: Claim = { identity: relation.identity, strength, reasons: said?.reasons ?? [] }
  return [claim, ...claims.filter((other) => other !== said)]
}

function levelOf(claim: Claim, identity: Identity, question: Question): Judged['level'] {
  const { relation, requests, suspicion } = question
  const listed = claim.reasons.some(({ values }) => values?.listed !== undefined)
  if (listed) return 'danger'
  const lookalike = relation.relation === 'lookalike'
  const suspicious = suspicion >= SUSPICIOUS || lookalike
  if (claim.strength < (suspicious ? CLAIM_OF_SUSPICIOUS : CLAIM)) return 'none'
  const secrets = requests.filter(({ asked }) => asked && SECRETS.has(asked))
  const sent = secrets.filter(({ score }) => score >= SEND)

  // A service of a family ("i-milo") is one system with one address, however many bodies use it.
  const isService = claim.reasons.some(({ values }) => values?.service !== undefined)
  if (identity.shape === 'federated' && !suspicious && !isService) {
    // An association that we do not know may have its own member space, and ask for a login there.
    if (sent.length === 0) return 'none'
    const plainly = sent.some(({ asked }) => asked && NEVER_SENT.has(asked))
    return plainly || suspicion >= DOUBTFUL ? 'danger' : 'caution'
  }
  if (secrets.some(({ score }) => score >= 0.6)) return 'danger'
  // A lookalike among sender and links is a doubt even when nothing is asked.
  if (lookalike || claim.reasons.some((reason) => reason.lookalike)) return 'caution'
  if (requests.length > 0 && (claim.strength >= STRONG_CLAIM || suspicious)) return 'caution'
  return suspicious && claim.strength >= STRONG_CLAIM ? 'caution' : 'none'
}
