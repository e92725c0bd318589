import type { IdentityId } from '../identities/identity.ts'

/** One listed lookalike, as everything outside the list sees it. Plain JSON. */
export interface ListEntry {
  /** Lower-case ASCII; every name below it counts too. */
  readonly hostname: string
  /** The body that our own engine says it imitates, never a source's word. */
  readonly identity: IdentityId
  /** Id of the source that holds it: `seed`, a feed's file name, `publisher:<name>`. */
  readonly source: string
  /** Day of the first sighting that the source tells, `2026-11-22`. */
  readonly firstSeen: string
}

/** A name that a publisher knows to be official, beyond those inside the package. */
export interface PublishedOfficial {
  readonly hostname: string
  readonly identity: IdentityId
  readonly source: string
}
