import { isSuffix } from '../hostname/parse.ts'
import type { Relation } from '../hostname/relation.ts'
import type { Identity, IdentityId } from '../identities/identity.ts'
import { parentsOf } from './name.ts'

/** Why a publisher's word "official" is not taken. */
export type NotOfficial =
  | 'unknown-body'
  | 'known-in-full'
  | 'suffix'
  | 'holds-official'
  | 'another-body'

/** Says why a name cannot be made official by a list's word; `undefined`: it can. */
export type WhyNotOfficial = (hostname: string, identity: IdentityId) => NotOfficial | undefined

/**
 * A stolen key must not turn a fake green. Only federated bodies get new sites every month; the hosts of all
 * others are known in full, and come by a new package alone. Nor can a list's word take what strangers share
 * (`vercel.app`), nor what our engine ties to somebody else (`francetravail-rib.fr` as a Mission Locale's).
 * @param relate our own engine, without what lists say
 * @param identities the protected bodies
 */
export function createWhyNotOfficial(
  relate: (hostname: string) => Relation,
  identities: readonly Identity[],
): WhyNotOfficial {
  const shapes = new Map(identities.map(({ id, shape }) => [id, shape]))
  const above = new Set(identities.flatMap(({ hosts }) => hosts.flatMap(parentsOf)))
  return (hostname, identity) => {
    const shape = shapes.get(identity)
    if (shape === undefined) return 'unknown-body'
    if (shape !== 'federated') return 'known-in-full'
    if (isSuffix(hostname)) return 'suffix'
    const found = relate(hostname)
    if (found.relation !== 'unrelated' && found.identity !== identity) return 'another-body'
    return above.has(hostname) ? 'holds-official' : undefined
  }
}
