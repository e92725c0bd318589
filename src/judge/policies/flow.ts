import type { Claim } from '../verdict.ts'

/** A claim seen on an earlier page of the same site weighs a little less than one seen now. */
const REMEMBERED = 0.9

/**
 * Joins what an earlier page of the flow claimed to what this one does: the page that asks for the IBAN
 * often names nobody any more.
 * @param memory the strongest claim of earlier pages of the same tab and site
 */
export function rememberClaim(
  claims: readonly Claim[],
  memory: Claim | undefined,
): readonly Claim[] {
  if (!memory) return claims
  const strength = memory.strength * REMEMBERED
  const now = claims.find(({ identity }) => identity === memory.identity)
  if (now && now.strength >= strength) return claims
  const reasons = now?.reasons.length ? now.reasons : memory.reasons
  return [
    { identity: memory.identity, strength, reasons },
    ...claims.filter((claim) => claim !== now),
  ].sort((one, other) => other.strength - one.strength)
}
