import type { Knowledge } from '../analysis/knowledge.ts'
import type { Relation } from '../hostname/relation.ts'
import type { Identity, IdentityId } from '../identities/identity.ts'

/**
 * Makes what the judge knows from its parts.
 * @param identities the bodies, an organisation's own ones included
 * @param relate what a hostname is to them
 * @param listed the identity that a list entry in force ties a hostname to; nothing is listed without it
 */
export function createKnowledge(
  identities: readonly Identity[],
  relate: (hostname: string) => Relation,
  listed: (hostname: string) => IdentityId | undefined = () => undefined,
): Knowledge {
  const byId = new Map(identities.map((identity) => [identity.id, identity]))
  return { identities, identity: (id) => byId.get(id), relate, listed }
}
