import type { Identity } from '../identities/identity.ts'
import { identities as protectedIdentities } from '../identities/index.ts'
import { createFind } from './find.ts'
import { parse } from './parse.ts'
import type { Relation } from './relation.ts'

/** Says what a hostname is to a set of protected bodies. Never throws. */
export type Relate = (hostname: string) => Relation

/**
 * Builds the engine for a set of identities: ours, and those that an organisation adds.
 * @param identities no two may hold the same host
 */
export function createRelate(identities: readonly Identity[]): Relate {
  const find = createFind(identities)
  return (input) => {
    const related = find(input)
    if (related) return related
    const { hostname, registrable } = parse(input)
    return { relation: 'unrelated', hostname, registrable }
  }
}

/** What a hostname is to the bodies that Vigie protects. */
export const relate: Relate = createRelate(protectedIdentities)
