import type { Finding } from '../analysis/finding.ts'
import type { Asked } from '../asks/ask.ts'
import type { Relation } from '../hostname/relation.ts'
import type { IdentityId } from '../identities/identity.ts'

export type Level = 'danger' | 'caution' | 'official' | 'none'

/** From mild to grave. */
export const GRAVITY: Readonly<Record<Level, number>> = {
  none: 0,
  official: 0,
  caution: 1,
  danger: 2,
}

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
  /**
   * Who is claimed to be, also where nothing is asked yet: what the next step of a flow on the same
   * site in the same tab is judged with. Remember the strongest, in memory only.
   */
  readonly claim?: Claim
}

/** A claim, as strong as its marks together. */
export interface Claim {
  readonly identity: IdentityId
  /** 0 to 1. */
  readonly strength: number
  readonly reasons: readonly Finding[]
}
