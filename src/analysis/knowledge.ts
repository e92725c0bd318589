import type { Relation } from '../hostname/relation.ts'
import type { Identity, IdentityId } from '../identities/identity.ts'

/** What signals and judge may know besides the evidence. Pure look-ups; injected by the edges. */
export interface Knowledge {
  readonly identities: readonly Identity[]
  identity(id: IdentityId): Identity | undefined
  relate(hostname: string): Relation
  /** The identity that a list entry in force ties the name to, if it is listed. */
  listed(hostname: string): IdentityId | undefined
}
