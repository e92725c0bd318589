import type { IdentityId } from '../identities/identity.ts'
import type { Way } from './heard.ts'
import type { Masked } from './mask-names.ts'
import type { Role } from './spoken.ts'

/** What one place of a body counts, by how it is heard and where. Set by hand: it only chooses among the bodies heard. */
const WAY: Readonly<Record<Way, number>> = { name: 4, misspelt: 4, service: 3, called: 1 }
const ROLE: Readonly<Record<Role, number>> = { head: 3, form: 2, lead: 1.5, body: 1, foot: 1 }

/** The body, and how. */
export interface Whom {
  readonly identity: IdentityId
  /** Nowhere by its name: a local body's own site would name itself. */
  readonly unnamed: boolean
  /** Nowhere but misspelt. */
  readonly misspelt: boolean
}

/**
 * The body that a subject speaks as, if it does: the one that is heard most plainly and first.
 * @returns `undefined` when nobody is heard where a reader looks
 */
export function whomIn(masked: readonly Masked[]): Whom | undefined {
  const named = new Set<IdentityId>()
  const spelt = new Set<IdentityId>()
  const counts = new Map<IdentityId, number>()
  for (const { part, heard } of masked)
    for (const { identity, way } of heard) {
      if (way === 'name' || way === 'misspelt') named.add(identity)
      if (way !== 'misspelt') spelt.add(identity)
      // "APL" in the middle of a long text is no body yet, nor is "N° allocataire" at a field of a gymnasium.
      if (way === 'called' && part.role !== 'head' && part.role !== 'lead') continue
      // A foot repeats what stands above, or adds others.
      if (part.role === 'foot' && counts.has(identity)) continue
      counts.set(identity, (counts.get(identity) ?? 0) + WAY[way] * ROLE[part.role])
    }
  let most: IdentityId | undefined
  for (const [identity, count] of counts)
    if (most === undefined || count > (counts.get(most) ?? 0)) most = identity
  return most === undefined
    ? undefined
    : { identity: most, unnamed: !named.has(most), misspelt: !spelt.has(most) }
}
