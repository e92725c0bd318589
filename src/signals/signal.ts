import type { MessageEvidence } from '../evidence/message.ts'
import type { PageEvidence } from '../evidence/page.ts'
import type { Relation } from '../hostname/relation.ts'
import type { Identity, IdentityId } from '../identities/identity.ts'

/** Which part of the question a finding answers: the folder that its signal stands in. */
export type Part = 'claim' | 'authority' | 'request' | 'innocence' | 'pressure'

/**
 * What a request is for. `secret`s earn danger under a claim without authority; the others are
 * little (name, birth date, phone) and earn at most caution. Four are a step before the giving: a
 * link to log in by (`login`), a message's picture to click, its attachment to open, and a page's
 * choice of one's bank. What is asked after that step is not asked there.
 */
export type Asked =
  | 'password'
  | 'code'
  | 'iban'
  | 'card'
  | 'nir'
  | 'identity-papers'
  | 'identifier'
  | 'personal'
  | 'first-step'
  | 'contact-elsewhere'
  | 'payment'
  | 'login'
  | 'click'
  | 'attachment'
  | 'bank'

/** One reason, as a plain value: what was found, never a sentence. */
export interface Finding {
  /** The signal's id, which is its file name: `asks-for-iban`. */
  readonly id: string
  readonly part: Part
  /** Whom it points to, when it points to someone. */
  readonly identity?: IdentityId
  /** How it was seen ("names", "beside"); `judge/scores.json` knows what that weighs. Requests have none. */
  readonly grade?: string
  /** How plainly it is asked for, 0 to 1: a request's only. */
  readonly weight?: number
  readonly asked?: Asked
  /** It is a name made to be taken for the body's: nobody's chance, whatever else is said. */
  readonly lookalike?: true
  /** Short values for a sentence ("label": "Mot de passe"); page text is cut at 120 characters. */
  readonly values?: Readonly<Record<string, string>>
}

/** What a signal itself says: whose it is, and which part it answers, its path tells. */
export type Fact = Omit<Finding, 'id' | 'part'>

/** A fact of a signal that is no request: it has a grade, and never a number. */
export interface Graded<Grade extends string = string>
  extends Omit<Fact, 'grade' | 'weight' | 'asked'> {
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
  /** Every grade that it can give, strongest first; none of a request. */
  readonly grades?: readonly string[]
  /** The path tells both; what some requests still say here themselves is not read. */
  readonly id?: string
  readonly part?: Part
  readonly page?: (page: PageEvidence, knowledge: Knowledge) => readonly Fact[]
  readonly message?: (message: MessageEvidence, knowledge: Knowledge) => readonly Fact[]
}

/**
 * Makes a signal of every part but `request`. It can give these grades and no other.
 * @param grades strongest first; each has its score in `judge/scores.json`
 */
export function graded<const Grade extends string>(
  grades: readonly Grade[],
  looks: {
    readonly page?: (page: PageEvidence, knowledge: Knowledge) => readonly Graded<NoInfer<Grade>>[]
    readonly message?: (
      message: MessageEvidence,
      knowledge: Knowledge,
    ) => readonly Graded<NoInfer<Grade>>[]
  },
): Signal {
  return { grades, ...looks }
}
