import type { SubjectKind } from '../asks/ask.ts'
import { askOf, isMore } from '../asks/index.ts'
import type { Relation } from '../hostname/relation.ts'
import type { Identity } from '../identities/identity.ts'
import type { Scored } from './scores.ts'
import { THRESHOLDS, type Threshold } from './thresholds.ts'
import type { Claim, Level } from './verdict.ts'

/** The parts of the question, put together for one claimed identity. */
export interface Question {
  readonly kind: SubjectKind
  readonly identity: Identity
  readonly claim: Claim
  readonly relation: Relation
  /** The receiver's own check says that the sender is not whose address it bears. */
  readonly forged: boolean
  /** How suspicious the host or sender itself is, 0 to 1. */
  readonly suspicion: number
  readonly requests: readonly Scored[]
}

/** Claim × authority × request. Never `official`: who has authority is told apart before. */
export function levelOf(question: Question): Exclude<Level, 'official'> {
  const { kind, identity, claim, relation, forged, suspicion, requests } = question
  const reaches = (value: number, threshold: Threshold) => value >= THRESHOLDS[threshold][kind]
  if (claim.reasons.some(({ listed }) => listed)) return 'danger'

  const imitates = relation.relation === 'lookalike'
  const suspicious = imitates || reaches(suspicion, 'suspicious')
  const verySuspicious = imitates || reaches(suspicion, 'verySuspicious')
  if (!reaches(claim.strength, verySuspicious ? 'claimOfSuspicious' : 'claim')) return 'none'

  const grave = requests.some(
    ({ asked, how }) => asked && how !== 'listed' && askOf(asked).secret[kind],
  )
  // The body's own page, shown by somebody else's machine: no scam, whatever it asks.
  if (relation.relation === 'known' && relation.through && !forged) return 'none'
  // A name seen once in a directory: silent by name, doubtful when secrets are asked.
  if (relation.relation === 'known' && !forged) return grave ? 'caution' : 'none'
  if (
    identity.shape === 'federated' &&
    !suspicious &&
    !claim.reasons.some(({ service }) => service)
  )
    return levelOfLocalBody(question)

  if (grave) return 'danger'
  // A lookalike among the links is a doubt even where nothing is asked; of host and sender the judge knows that.
  if (claim.reasons.some(({ lookalike }) => lookalike)) return 'caution'
  const strong = reaches(claim.strength, 'strongClaim')
  if (requests.length > 0 && (strong || suspicious)) return 'caution'
  if (suspicious && reaches(claim.strength, 'claimAlone')) return 'caution'
  return requests.some(wantsMore) && reaches(claim.strength, 'claimThatAsks') ? 'caution' : 'none'
}

/** What is asked in words that no list has is no form's "Nom, téléphone" either. */
const wantsMore = ({ asked }: Scored): boolean => !asked || isMore(asked)

/** An association that we do not know: unknown, not false. It may have ways and a member space of its own. */
function levelOfLocalBody({
  kind,
  claim,
  suspicion,
  requests,
}: Question): 'danger' | 'caution' | 'none' {
  // What a message wants typed somewhere may be its own member space; what a page wants, it takes itself.
  const taken = kind === 'page' ? requests : requests.filter(({ how }) => how === 'sent')
  const asked = [...new Set(taken.flatMap((request) => request.asked ?? []))].map(askOf)
  const beyond = asked.filter(({ localBodyMayAsk }) => localBodyMayAsk[kind] !== 'may')
  // The reading has learned what true local bodies write, too: where it is sure, this is none of them.
  const isHeard = claim.reasons.some(({ learned, doubt }) => learned && !doubt)
  if (beyond.length === 0) return isHeard && requests.some(wantsMore) ? 'caution' : 'none'
  const danger =
    beyond.some(({ localBodyMayAsk }) => localBodyMayAsk[kind] === 'never') ||
    beyond.length >= THRESHOLDS.doubts[kind] ||
    suspicion >= THRESHOLDS.doubtful[kind]
  return danger ? 'danger' : 'caution'
}
