import type { Relation } from '../hostname/relation.ts'
import type { IdentityId } from '../identities/identity.ts'
import type { Asked, Finding } from '../signals/signal.ts'

export type Level = 'danger' | 'caution' | 'official' | 'none'

/** The answer to the question, for a page, a frame or a message. Plain JSON. */
export interface Verdict {
  readonly level: Level
  /** Who is claimed to be (or who it is, for `official`); absent for `none`. */
  readonly identity?: IdentityId
  /** What the address is: of the page, or of the sender. */
  readonly relation: Relation
  /** What is asked for, most serious first. */
  readonly asked: readonly Asked[]
  /** Why, strongest first; enough for every sentence of the warning. */
  readonly reasons: readonly Finding[]
}
