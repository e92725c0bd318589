import type { IdentityId } from '../identities/identity.ts'
import type { Scored } from './scores.ts'
import type { Claim } from './verdict.ts'

/** Scores of independent marks together: two of 0.5 make 0.75, none makes 0. */
export function together(findings: readonly Scored[]): number {
  return 1 - findings.reduce((rest, { score }) => rest * (1 - score), 1)
}

/**
 * How strongly each identity is claimed: its marks together, weakened by what speaks for innocence
 * (a finding of it that names no identity weakens every claim).
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
      return {
        identity,
        strength: together(reasons) * (1 - together(innocence)),
        reasons: strongestFirst(reasons),
      }
    })
    .sort((one, other) => other.strength - one.strength)
}

export const strongestFirst = (findings: readonly Scored[]): readonly Scored[] =>
  [...findings].sort((one, other) => other.score - one.score)
