import type { PageEvidence } from '../evidence/page.ts'
import type { Relation } from '../hostname/relation.ts'
import { signals } from '../signals/index.ts'
import type { Knowledge } from '../signals/signal.ts'
import { levelOf } from './level.ts'
import { type Scored, scored } from './scores.ts'
import { SERIOUS } from './serious.ts'
import { claimsIn, strongestFirst, together } from './strength.ts'
import type { Claim, Level, Verdict } from './verdict.ts'

export { judgeMessage } from './message.ts'

/** A claim seen on an earlier page of the same site weighs a little less than one seen now. */
const REMEMBERED = 0.9

/**
 * Judges one page from all its frames that were read: a brand in the top frame and the form in a
 * child are one page.
 * @param frames the top frame first when it was read; at least one
 * @param memory the strongest claim of earlier pages of the same tab and site
 */
export function judgePage(
  frames: readonly PageEvidence[],
  knowledge: Knowledge,
  memory?: Claim,
): Verdict {
  const top = frames.find(({ frame }) => frame === 'top') ?? frames[0]
  if (!top) throw new Error('judgePage needs at least one frame')
  const relation = knowledge.relate(top.hostname)
  const found = frames
    .filter(({ hostname }) => hasNoAuthority(knowledge.relate(hostname)))
    .flatMap((frame) => findingsIn(frame, knowledge, frame === top))
  return judge(found, relation, knowledge, memory)
}

/** What speaks for innocence in a child frame speaks only there: a page may embed a newspaper. */
function findingsIn(page: PageEvidence, knowledge: Knowledge, top: boolean): readonly Scored[] {
  const found = signals.flatMap((signal) => signal.page?.(page, knowledge) ?? []).map(scored)
  if (top) return found
  const kept = 1 - together(found.filter(({ part }) => part === 'innocence'))
  return found
    .filter(({ part }) => part !== 'innocence')
    .map((finding) =>
      finding.part === 'claim' ? { ...finding, score: finding.score * kept } : finding,
    )
}

const hasNoAuthority = ({ relation }: Relation) => relation !== 'official'

/** The core that pages and messages share: claims × authority × requests. */
export function judge(
  found: readonly Scored[],
  relation: Relation,
  knowledge: Knowledge,
  memory?: Claim,
): Verdict {
  if (relation.relation === 'official')
    return { level: 'official', identity: relation.identity, relation, asked: [], reasons: [] }

  const requests = found.filter(({ part }) => part === 'request')
  const authority = found.filter(({ part }) => part === 'authority')
  const asked = SERIOUS.filter((one) => requests.some((finding) => finding.asked === one))
  const claims = remember(claimsIn(found), memory).filter(
    ({ identity }) => !mayShow(relation.hostname, knowledge.identity(identity)?.delegates ?? []),
  )
  const listed = knowledge.listed(relation.hostname)

  const judged = claims
    .flatMap((claim) => {
      const identity = knowledge.identity(claim.identity)
      if (!identity) return []
      const about = authority.filter((finding) => (finding.identity ?? identity.id) === identity.id)
      const suspicion = together(about)
      const level = levelOf({ identity, claim: claim.strength, relation, suspicion, asked })
      return [{ level, claim }]
    })
    .sort((one, other) => RANK[other.level] - RANK[one.level])[0]
  const strongest = claims[0] && { claim: claims[0] }
  const rest = { relation, asked, ...strongest }

  if (judged && judged.level === 'danger') return said(judged.level, judged.claim)
  if (listed)
    return said('danger', { identity: listed, strength: 1, reasons: judged?.claim.reasons ?? [] })
  // A lookalike hostname alone is a doubt, never more.
  if (relation.relation === 'lookalike')
    return said('caution', {
      identity: relation.identity,
      strength: 1,
      reasons: claims.find(({ identity }) => identity === relation.identity)?.reasons ?? [],
    })
  if (judged && judged.level === 'caution') return said('caution', judged.claim)
  return { level: 'none', ...rest, reasons: [] }

  function said(level: Level, claim: Claim): Verdict {
    const about = authority.filter(({ identity = claim.identity }) => identity === claim.identity)
    const reasons = [...claim.reasons, ...strongestFirst(about), ...strongestFirst(requests)]
    return { level, identity: claim.identity, ...rest, reasons }
  }
}

const RANK: Readonly<Record<Level, number>> = { none: 0, official: 0, caution: 1, danger: 2 }

/** Joins what an earlier page of the flow claimed to what this one does. */
function remember(claims: readonly Claim[], memory: Claim | undefined): readonly Claim[] {
  if (!memory) return claims
  const strength = memory.strength * REMEMBERED
  const now = claims.find(({ identity }) => identity === memory.identity)
  if (now && now.strength >= strength) return claims
  return [
    {
      identity: memory.identity,
      strength,
      reasons: now?.reasons.length ? now.reasons : memory.reasons,
    },
    ...claims.filter((claim) => claim !== now),
  ].sort((one, other) => other.strength - one.strength)
}

/** Whether the host may rightly show the identity's name on its login pages. */
function mayShow(hostname: string, delegates: readonly string[]): boolean {
  return delegates.some((host) => hostname === host || hostname.endsWith(`.${host}`))
}
