import type { Asked, How } from '../asks/ask.ts'
import type { IdentityId } from '../identities/identity.ts'

/** Which part of the question a finding answers: the folder that its signal stands in. */
export type SignalPart = 'claim' | 'authority' | 'request' | 'innocence' | 'pressure'

/** One reason, as a plain value: what was found, never a sentence. */
export interface Finding {
  /** The signal's id, which is its file name; a reason for each ask carries the ask's: `asks-for-iban`. */
  readonly id: string
  readonly part: SignalPart
  /** Whom it points to, when it points to someone. */
  readonly identity?: IdentityId
  /** How it was seen ("names", "beside"); `judge/scores.json` knows what that weighs. */
  readonly grade: string
  /** What is asked for; of a request. */
  readonly asked?: Asked
  /** How it is to be given; of a request. */
  readonly how?: How
  /** It is asked for by a place to fill in. */
  readonly inForm?: true
  /** It is a name made to be taken for the body's: nobody's chance, whatever else is said. */
  readonly lookalike?: true
  /** A list entry in force holds that name. */
  readonly listed?: true
  /** An answer to a body's own address would go to somebody else. */
  readonly diverted?: true
  /** It was learned, and weighed together with much of what speaks for innocence: that counts half against it. */
  readonly learned?: true
  /** It is likely and not sure: with it alone nothing is worse than a doubt. */
  readonly doubt?: true
  /** A service of a family is claimed ("i-milo"), which has one address, however many bodies use it. */
  readonly service?: true
  /** Short values for a sentence ("label": "Mot de passe"); page text is cut at 120 characters. */
  readonly values?: Readonly<Record<string, string>>
}

/** What a signal itself says: whose it is, and which part it answers, its path tells. */
export interface Graded<Grade extends string = string> extends Omit<Finding, 'id' | 'part'> {
  readonly grade: Grade
}
