import type { SubjectKind } from '../asks/ask.ts'

/** It is never reached. */
const NEVER = Number.POSITIVE_INFINITY

/**
 * From where on something is what it is called, for a page and for a message. Strengths and suspicions
 * are 0 to 1. Set by hand against fixtures and corpora; where the two differ, the reason stands beside.
 */
export const THRESHOLDS = {
  /** A claim is a claim; below it is a mention. A message has fewer places to claim in, and quotes more. */
  claim: { page: 0.42, message: 0.5 },
  /** The same where host or sender are very suspicious by themselves. */
  claimOfSuspicious: { page: 0.34, message: 0.35 },
  /** The host or sender is suspicious: a local body is no longer given the benefit of the doubt. */
  suspicious: { page: 0.5, message: 0.5 },
  /** So suspicious that less of a claim is enough. */
  verySuspicious: { page: 0.6, message: 0.5 },
  /** An unknown association that asks for what none should is not believed: a free mailbox. */
  doubtful: { page: NEVER, message: 0.35 },
  /** So many things that an unknown local body should not ask, each a doubt, are danger together. */
  doubts: { page: 2, message: NEVER },
  /** A claim that asks for more than a little is a doubt. A mail that lists papers is usual. */
  claimThatAsks: { page: 0.42, message: 0.75 },
  /** A claim so strong that asking for little is a doubt ("nom, date de naissance"). */
  strongClaim: { page: 0.75, message: 0.75 },
  /** A suspicious sender's claim is a doubt though nothing is asked yet; a page that asks nothing takes nothing. */
  claimAlone: { page: NEVER, message: 0.75 },
} as const satisfies Readonly<Record<string, Readonly<Record<SubjectKind, number>>>>

export type Threshold = keyof typeof THRESHOLDS
