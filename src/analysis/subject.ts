import type { SubjectKind } from '../asks/ask.ts'
import { type NormalText, normalise } from '../lexicon/text.ts'

/**
 * What words stand for, where they stand: in a page and in a message the same.
 * - `title`: of the page, or the subject of the message.
 * - `own-name`: what the metadata call the site, or the sender's name: who it says that it is.
 * - `head`: what a reader sees first of a page: logos and lines of its head.
 * - `foot`: the foot of the page, or the end of the message, where it is signed.
 * - `spoken`: drawn or spoken, and no text.
 */
export type PlaceRole =
  | 'title'
  | 'own-name'
  | 'head'
  | 'heading'
  | 'picture'
  | 'button'
  | 'legend'
  | 'label'
  | 'spoken'
  | 'text'
  | 'foot'

/** Words in one place of a subject, as they were written. */
export interface RoleWords {
  readonly role: PlaceRole
  readonly words: string
}

/** What is judged, as a reader takes it in: a page or a message, as places with words. Plain JSON. */
export interface Subject {
  readonly kind: SubjectKind
  /** Lower-case hostname of the page, or the domain of the sender; empty when none is shown. */
  readonly hostname: string
  /** In reading order. */
  readonly places: readonly RoleWords[]
  /** Hostnames that its files come from and its links lead to. */
  readonly uses: readonly string[]
}

/** The words of every place of one role. */
export const wordsIn = ({ places }: Subject, wanted: PlaceRole): readonly string[] =>
  places.filter(({ role }) => role === wanted).map(({ words }) => words)

/** Places that repeat what stands elsewhere. A page's metadata nobody reads; a sender's name everybody. */
const REPEATED: Readonly<Record<SubjectKind, ReadonlySet<PlaceRole>>> = {
  page: new Set<PlaceRole>(['own-name', 'head', 'foot']),
  message: new Set<PlaceRole>(['foot']),
}
const read = new WeakMap<Subject, NormalText>()

/** Everything that can be read or heard, normalised once for all signals. */
export function allOf(subject: Subject): NormalText {
  let all = read.get(subject)
  if (!all) {
    const { kind, places } = subject
    all = normalise(
      places
        .filter(({ role }) => !REPEATED[kind].has(role))
        .map(({ words }) => words)
        .join('\n'),
    )
    read.set(subject, all)
  }
  return all
}
