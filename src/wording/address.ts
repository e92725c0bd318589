import type { Relation } from '../hostname/relation.ts'
import type { WarningAddress } from './warning.ts'

/** A longer run of subdomains is shown by its two ends: the part that decides must stay in sight. */
const LONGEST_BEFORE = 48
const HEAD = 34

/**
 * Cuts an address so that what decides, the registrable domain, can stand out, and marks the trick:
 * in `francetravail.fr.suivi-dossier.example` the first two labels are bait and the last two decide.
 * @param sender the whole mail address when it is a sender's ("conseiller@suivi-dossier.example")
 */
export function cutAddress(relation: Relation, sender?: string): WarningAddress {
  const { hostname, registrable } = relation
  if (sender !== undefined) {
    const at = sender.length - registrable.length
    return registrable && sender.endsWith(registrable)
      ? { before: sender.slice(0, at), registrable, after: '' }
      : { before: sender, registrable: '', after: '' }
  }
  const start = hostname.endsWith(registrable) ? hostname.length - registrable.length : 0
  const before = hostname.slice(0, start)
  const whole = { before, registrable: hostname.slice(start), after: '' }
  const trick = relation.relation === 'lookalike' ? relation.matched : undefined
  const isLong = before.length > LONGEST_BEFORE
  // The trick itself is never cut out.
  if (isLong && (!trick || trick.end <= HEAD)) {
    const short = `${before.slice(0, HEAD)}…${before.slice(HEAD - LONGEST_BEFORE + 1)}`
    return { ...whole, before: short, ...(trick && { trick }) }
  }
  return { ...whole, ...(trick && { trick }) }
}
