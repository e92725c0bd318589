import type { Knowledge } from '../analysis/knowledge.ts'
import type { SubjectKind } from '../asks/ask.ts'
import type { Relation } from '../hostname/relation.ts'
import { levelOf } from './level.ts'
import { mayShow } from './policies/delegates.ts'
import { withoutDoubts } from './policies/likely.ts'
import { askedIn, authorityOver, reasonsFor } from './reasons.ts'
import type { Scored } from './scores.ts'
import { claimsIn, together } from './strength.ts'
import { type Claim, GRAVITY, type Level, type Verdict } from './verdict.ts'

/** What is judged: everything that was found on a page or in a message, and whose address it bears. */
export interface Case {
  readonly kind: SubjectKind
  readonly found: readonly Scored[]
  /** What the page's host, or the sender's domain, is to the bodies. */
  readonly relation: Relation
  /** The receiver's own check says that the sender is not whose address it bears. */
  readonly forged?: boolean
}

/** One claim, weighed. */
export interface Weighed {
  readonly claim: Claim
  readonly suspicion: number
  readonly level: Exclude<Level, 'official'>
}

/** The core that pages and messages share: claims × authority × requests. */
export function judge(
  one: Case,
  knowledge: Knowledge,
  remember: (claims: readonly Claim[]) => readonly Claim[] = (claims) => claims,
): Verdict {
  const { kind, found, relation } = one
  const asked = askedIn(found)
  if (kind === 'page' && relation.relation === 'official')
    return { level: 'official', identity: relation.identity, relation, asked: [], reasons: [] }

  const weighed = weighClaims(one, knowledge, remember)
  const claims = weighed.map(({ claim }) => claim)
  const [judged] = gravest(weighed)
  const listed = relation.hostname ? knowledge.listed(relation.hostname) : undefined
  const rest = { relation, asked, ...(claims[0] && { claim: claims[0] }) }

  if (judged?.level === 'danger') return said('danger', judged.claim)
  if (listed)
    return said('danger', { identity: listed, strength: 1, reasons: judged?.claim.reasons ?? [] })
  // A lookalike name alone is a doubt, never more.
  if (relation.relation === 'lookalike') {
    const { identity } = relation
    const reasons = claims.find((claim) => claim.identity === identity)?.reasons ?? []
    return said('caution', { identity, strength: 1, reasons })
  }
  if (judged?.level === 'caution') return said('caution', judged.claim)
  return { level: 'none', ...rest, reasons: [] }

  function said(level: Level, claim: Claim): Verdict {
    return { level, identity: claim.identity, ...rest, reasons: reasonsFor(claim, found) }
  }
}

/** Every claim with its suspicion and level, the strongest first. */
export function weighClaims(
  { kind, found, relation, forged = false }: Case,
  knowledge: Knowledge,
  remember: (claims: readonly Claim[]) => readonly Claim[] = (claims) => claims,
): readonly Weighed[] {
  const requests = found.filter(({ part }) => part === 'request')
  return remember(claimsIn(found)).flatMap((claim): Weighed[] => {
    const identity = knowledge.identity(claim.identity)
    if (!identity || mayShow(relation.hostname, identity)) return []
    const suspicion = together(authorityOver(claim, found))
    const question = { kind, identity, claim, relation, forged, suspicion, requests }
    return [{ claim, suspicion, level: withoutDoubts(levelOf(question), question, found) }]
  })
}

/** The graver of two verdicts; the first where they are as grave. */
export const graver = (one: Verdict, other: Verdict): Verdict =>
  GRAVITY[other.level] > GRAVITY[one.level] ? other : one

const gravest = (weighed: readonly Weighed[]): readonly Weighed[] =>
  [...weighed].sort((one, other) => GRAVITY[other.level] - GRAVITY[one.level])
