import type { Relation } from '../hostname/relation.ts'
import type { Identity } from '../identities/identity.ts'
import { parentsOf, toHostname } from './name.ts'

/** One word of a feed, before anyone looked at it. */
export interface Candidate {
  /** As the feed writes it: a hostname or an address. */
  readonly text: string
  /** `2026-11-22`, where the feed tells it. */
  readonly firstSeen?: string
}

/** Why a candidate takes no effect. */
export type Drop = 'malformed' | 'official' | 'known' | 'holds-official' | 'unrelated'

/** What our own engine says of one candidate. */
export type Screened =
  | { readonly hostname: string; readonly identity: string }
  | { readonly text: string; readonly drop: Drop }

/**
 * The screen between any list and its effect: a name counts only where our own engine ties it to a
 * protected body, and never when it is official or known, or when an official name lies below it.
 * So `google.com`, `francetravail.fr` or a real Mission Locale in a poisoned feed changes nothing.
 * @param relate our own engine
 * @param identities whose official hosts must stay reachable
 */
export function createScreen(
  relate: (hostname: string) => Relation,
  identities: readonly Identity[],
): (text: string) => Screened {
  const parents = new Set(identities.flatMap(({ hosts }) => hosts.flatMap(parentsOf)))
  return (text) => {
    const hostname = toHostname(text)
    if (hostname === undefined) return { text: text.trim().slice(0, 120), drop: 'malformed' }
    const found = relate(hostname)
    if (found.relation === 'official' || found.relation === 'known')
      return { text: hostname, drop: found.relation }
    // `talent-soft.com` in a list would close `francetravail-career.talent-soft.com`: rules reach every name below.
    if (parents.has(hostname)) return { text: hostname, drop: 'holds-official' }
    if (found.relation === 'unrelated') return { text: hostname, drop: 'unrelated' }
    return { hostname, identity: found.identity }
  }
}
