import type { Relation } from '../hostname/relation.ts'
import type { WarningAddress } from './warning.ts'

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
  return {
    before: hostname.slice(0, start),
    registrable: hostname.slice(start),
    after: '',
    ...(relation.relation === 'lookalike' ? { trick: relation.matched } : {}),
  }
}
