import type { Identity } from '../identities/identity.ts'
import { identities as protectedIdentities } from '../identities/index.ts'
import { normalise } from './normalise.ts'
import { createOfficial } from './official.ts'
import { parse } from './parse.ts'
import type { Relation } from './relation.ts'

/** Says what a hostname is to a fixed set of protected bodies. */
export type Relate = (hostname: string) => Relation

/**
 * Builds the engine for a set of identities: ours, and those that an organisation adds.
 * @param identities later ones win no host that an earlier one holds
 */
export function createRelate(identities: readonly Identity[]): Relate {
  const officialOf = createOfficial(identities)
  return (input) => {
    const hostname = normalise(input)
    const owned = officialOf(hostname)
    const { registrable } = parse(hostname)
    if (!owned) return { relation: 'unrelated', hostname, registrable }
    const { identity, host } = owned
    return {
      relation: host.standing,
      identity: identity.id,
      hostname,
      registrable,
      ...(host.holder === undefined ? {} : { holder: host.holder }),
    }
  }
}

/** What a hostname is to the bodies that Vigie protects. Never throws. */
export const relate: Relate = createRelate(protectedIdentities)
