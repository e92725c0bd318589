import type { IdentityId } from '../identities/identity.ts'
import { cappedBy, type Scored } from './scores.ts'
import type { Claim } from './verdict.ts'

/**
 * Scores of marks together: two independent ones of 0.5 make 0.75, none makes 0. Marks of one group are one
 * fact told more than once (title, heading, wordmark): together they weigh no more than the group's cap.
 */
export function together(findings: readonly Scored[]): number {
  let rest = 1
  const groups = new Map<string, { rest: number; cap: number }>()
  for (const finding of findings) {
    const capped = cappedBy(finding)
    if (!capped) {
      rest *= 1 - finding.score
      continue
    }
    const before = groups.get(capped.group)?.rest ?? 1
    groups.set(capped.group, { rest: before * (1 - finding.score), cap: capped.cap })
  }
  for (const group of groups.values()) rest *= Math.max(group.rest, 1 - group.cap)
  return 1 - rest
}

/**
 * How strongly each identity is claimed: its marks together, weakened by what speaks for innocence
 * (a finding of it that names no identity weakens every claim). A learned mark has heard half of that already:
 * the reading knows the page's own name, too.
 */
export function claimsIn(findings: readonly Scored[]): readonly Claim[] {
  const marks = new Map<IdentityId, Scored[]>()
  for (const finding of findings) {
    if (finding.part !== 'claim' || !finding.identity) continue
    const found = marks.get(finding.identity)
    if (found) found.push(finding)
    else marks.set(finding.identity, [finding])
  }
  return [...marks]
    .map(([identity, reasons]) => {
      const innocence = findings.filter(
        (finding) => finding.part === 'innocence' && (finding.identity ?? identity) === identity,
      )
      const innocent = together(innocence)
      const byRules = together(reasons.filter(({ learned }) => !learned)) * (1 - innocent)
      const learned = together(reasons.filter((one) => one.learned)) * (1 - innocent / 2)
      return {
        identity,
        strength: 1 - (1 - byRules) * (1 - learned),
        reasons: strongestFirst(reasons),
      }
    })
    .sort((one, other) => other.strength - one.strength)
}

export const strongestFirst = (findings: readonly Scored[]): readonly Scored[] =>
  [...findings].sort((one, other) => other.score - one.score)
