import type { Asked, How } from '../asks/ask.ts'
import type { MessageEvidence } from '../evidence/message.ts'
import type { PageEvidence } from '../evidence/page.ts'
import type { Relation } from '../hostname/relation.ts'
import type { Identity, IdentityId } from '../identities/identity.ts'

/** Which part of the question a finding answers: the folder that its signal stands in. */
export type Part = 'claim' | 'authority' | 'request' | 'innocence' | 'pressure'

/** One reason, as a plain value: what was found, never a sentence. */
export interface Finding {
  /** The signal's id, which is its file name; a reason for each ask carries the ask's: `asks-for-iban`. */
  readonly id: string
  readonly part: Part
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
  /** A service of a family is claimed ("i-milo"), which has one address, however many bodies use it. */
  readonly service?: true
  /** Short values for a sentence ("label": "Mot de passe"); page text is cut at 120 characters. */
  readonly values?: Readonly<Record<string, string>>
}

/** What a signal itself says: whose it is, and which part it answers, its path tells. */
export interface Graded<Grade extends string = string> extends Omit<Finding, 'id' | 'part'> {
  readonly grade: Grade
}

/** What signals and judge may know besides the evidence. Pure look-ups; injected by the edges. */
export interface Knowledge {
  readonly identities: readonly Identity[]
  identity(id: IdentityId): Identity | undefined
  relate(hostname: string): Relation
  /** The identity that a list entry in force ties the name to, if it is listed. */
  listed(hostname: string): IdentityId | undefined
}

/** One reason to doubt or to trust, one file each; the folder is the registry. Pure, and never throws. */
export interface Signal {
  /** Every grade that it can give, strongest first; each has its score in `judge/scores.json`. */
  readonly grades: readonly string[]
  /** It is a reason for each ask, with an id for each: `asks-for-iban`, `asks-for-nir`. */
  readonly forEachAsked?: true
  readonly page?: (page: PageEvidence, knowledge: Knowledge) => readonly Graded[]
  readonly message?: (message: MessageEvidence, knowledge: Knowledge) => readonly Graded[]
}

/** Makes a signal that can give these grades and no other. @param grades strongest first */
export function graded<const Grade extends string>(
  grades: readonly Grade[],
  looks: {
    readonly forEachAsked?: true
    readonly page?: (page: PageEvidence, knowledge: Knowledge) => readonly Graded<NoInfer<Grade>>[]
    readonly message?: (
      message: MessageEvidence,
      knowledge: Knowledge,
    ) => readonly Graded<NoInfer<Grade>>[]
  },
): Signal {
  return { grades, ...looks }
}
