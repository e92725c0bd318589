import { levelOf, type Question } from '../level.ts'
import type { Scored } from '../scores.ts'
import { claimsIn } from '../strength.ts'
import type { Level } from '../verdict.ts'

/** What is likely and not sure makes a doubt: it is danger only where the claim is one without it. */
export function withoutDoubts(
  level: Exclude<Level, 'official'>,
  question: Question,
  found: readonly Scored[],
): Exclude<Level, 'official'> {
  if (level !== 'danger' || !question.claim.reasons.some(({ doubt }) => doubt)) return level
  const { identity } = question.claim
  const claim = claimsIn(found.filter(({ doubt }) => !doubt)).find(
    (one) => one.identity === identity,
  )
  return claim && levelOf({ ...question, claim }) === 'danger' ? 'danger' : 'caution'
}
