import type { Knowledge } from '../analysis/knowledge.ts'
import { isOfABody } from '../analysis/sender.ts'
import type { Asked, SubjectKind } from '../asks/ask.ts'
import type { MessageEvidence } from '../evidence/message.ts'
import type { PageEvidence } from '../evidence/page.ts'
import type { Relation } from '../hostname/relation.ts'
import type { IdentityId } from '../identities/identity.ts'
import { type Case, type Weighed, weighClaims } from './judge.ts'
import { caseOfMessage, judgeMessage } from './message.ts'
import { caseOfPage, judgePage } from './page.ts'
import { rememberClaim } from './policies/flow.ts'
import { askedIn } from './reasons.ts'
import type { Scored } from './scores.ts'
import { THRESHOLDS, type Threshold } from './thresholds.ts'
import type { Claim, Level, Verdict } from './verdict.ts'

/** Everything that a verdict was made from: rules, words, numbers and decision. Plain JSON. */
export interface Explanation {
  readonly kind: SubjectKind
  readonly level: Level
  readonly identity: IdentityId | null
  readonly relation: Relation
  /** What else than the one judge had a say. */
  readonly policy: 'none' | 'official-host' | 'own-address' | 'flow'
  /** What is asked for, gravest first. */
  readonly asked: readonly Asked[]
  /** Every finding, those that speak for innocence included, the heaviest first. */
  readonly findings: readonly Scored[]
  /** Every body that is claimed, the strongest claim first. */
  readonly claims: readonly ExplainedClaim[]
}

export interface ExplainedClaim {
  /** `null`: nobody is claimed; the margins are those of nothing. */
  readonly identity: IdentityId | null
  /** 0 to 1: its marks together, less what speaks for innocence. */
  readonly strength: number
  /** 0 to 1. */
  readonly suspicion: number
  readonly level: Level
  readonly thresholds: readonly Margin[]
}

/** How far a value is from a threshold; a negative margin does not reach it. */
export interface Margin {
  readonly threshold: Threshold
  readonly of: 'strength' | 'suspicion'
  readonly value: number
  readonly limit: number
  readonly margin: number
}

/** Explains the verdict of {@link judgePage}. Takes the same. */
export function explainPage(
  frames: readonly PageEvidence[],
  knowledge: Knowledge,
  memory?: Claim,
): Explanation {
  const one = caseOfPage(frames, knowledge)
  const verdict = judgePage(frames, knowledge, memory)
  const weighed = weighClaims(one, knowledge, (claims) => rememberClaim(claims, memory))
  const isMemory = memory !== undefined && verdict.claim?.reasons === memory.reasons
  const policy = verdict.level === 'official' ? 'official-host' : isMemory ? 'flow' : 'none'
  return explain(one, verdict, weighed, policy)
}

/** Explains the verdict of {@link judgeMessage}. Takes the same. */
export function explainMessage(message: MessageEvidence, knowledge: Knowledge): Explanation {
  const one = caseOfMessage(message, knowledge)
  const policy = isOfABody(message, knowledge) ? 'own-address' : 'none'
  return explain(one, judgeMessage(message, knowledge), weighClaims(one, knowledge), policy)
}

function explain(
  { kind, found, relation }: Case,
  { level, identity }: Verdict,
  weighed: readonly Weighed[],
  policy: Explanation['policy'],
): Explanation {
  const claims = weighed.map(({ claim, suspicion, level }) => ({
    identity: claim.identity,
    strength: rounded(claim.strength),
    suspicion: rounded(suspicion),
    level,
    thresholds: marginsOf(kind, claim.strength, suspicion),
  }))
  const nobody: ExplainedClaim = {
    identity: null,
    strength: 0,
    suspicion: 0,
    level: 'none',
    thresholds: marginsOf(kind, 0, 0),
  }
  return {
    kind,
    level,
    identity: identity ?? null,
    relation,
    policy,
    asked: askedIn(found),
    findings: [...found].sort((one, other) => other.score - one.score),
    claims: claims.length > 0 ? claims : [nobody],
  }
}

/** Thresholds of how suspicious host or sender are; the others are of how strong a claim is. */
const OF_SUSPICION: ReadonlySet<Threshold> = new Set(['suspicious', 'verySuspicious', 'doubtful'])
/** Counts things, and has no margin. */
const COUNTED: ReadonlySet<Threshold> = new Set(['doubts'])

function marginsOf(kind: SubjectKind, strength: number, suspicion: number): readonly Margin[] {
  return (Object.keys(THRESHOLDS) as Threshold[]).flatMap((threshold): Margin[] => {
    const limit = THRESHOLDS[threshold][kind]
    if (COUNTED.has(threshold) || !Number.isFinite(limit)) return []
    const of = OF_SUSPICION.has(threshold) ? 'suspicion' : 'strength'
    const value = of === 'suspicion' ? suspicion : strength
    return [{ threshold, of, value: rounded(value), limit, margin: rounded(value - limit) }]
  })
}

const rounded = (value: number) => Math.round(value * 1000) / 1000
