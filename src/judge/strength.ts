import type { IdentityId } from '../identities/identity.ts'
import type { Finding } from '../signals/signal.ts'
import type { Claim } from './verdict.ts'

/** Weights of independent marks together: two of 0.5 make 0.75, none makes 0. */
export function together(findings: readonly Finding[]): number {
  return 1 - findings.reduce((rest, { weight }) => rest * (1 - weight), 1)
}

/**
 * How strongly each identity is claimed: its marks together, weakened by what speaks against (a
 * finding against that names no identity weakens every claim).
 */
export function claimsIn(findings: readonly Finding[]): readonly Claim[] {
  const marks = new Map<IdentityId, Finding[]>()
  for (const finding of findings) {
    if (finding.part !== 'claim' || !finding.identity) continue
    const found = marks.get(finding.identity)
    if (found) found.push(finding)
    else marks.set(finding.identity, [finding])
  }
  return [...marks]
    .map(([identity, reasons]) => {
      const against = findings.filter(
        (finding) => finding.part === 'against' && (finding.identity ?? identity) === identity,
      )
      return {
        identity,
        strength: together(reasons) * (1 - together(against)),
        reasons: strongestFirst(reasons),
      }
    })
    .sort((one, other) => other.strength - one.strength)
}

export const strongestFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((one, other) => other.weight - one.weight)
