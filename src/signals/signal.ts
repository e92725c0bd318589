import type { Graded } from '../analysis/finding.ts'
import type { Knowledge } from '../analysis/knowledge.ts'
import type { MessageEvidence } from '../evidence/message.ts'
import type { PageAddress, PageEvidence } from '../evidence/page.ts'

/** One reason to doubt or to trust, one file each; the folder is the registry. Pure, and never throws. */
export interface Signal {
  /** Every grade that it can give, strongest first; each has its score in `judge/scores.json`. */
  readonly grades: readonly string[]
  /** It is a reason for each ask, with an id for each: `asks-for-iban`, `asks-for-nir`. */
  readonly forEachAsked?: true
  /** What an address tells by itself, before anything is read; of a page as well, unless `page` says more. */
  readonly address?: (address: PageAddress, knowledge: Knowledge) => readonly Graded[]
  readonly page?: (page: PageEvidence, knowledge: Knowledge) => readonly Graded[]
  readonly message?: (message: MessageEvidence, knowledge: Knowledge) => readonly Graded[]
}

/** Makes a signal that can give these grades and no other. @param grades strongest first */
export function graded<const Grade extends string>(
  grades: readonly Grade[],
  looks: {
    readonly forEachAsked?: true
    readonly address?: (
      address: PageAddress,
      knowledge: Knowledge,
    ) => readonly Graded<NoInfer<Grade>>[]
    readonly page?: (page: PageEvidence, knowledge: Knowledge) => readonly Graded<NoInfer<Grade>>[]
    readonly message?: (
      message: MessageEvidence,
      knowledge: Knowledge,
    ) => readonly Graded<NoInfer<Grade>>[]
  },
): Signal {
  return { grades, ...looks }
}
