import { type WrittenWord, wordsOf } from '../lexicon/lexicon.ts'

/** The id of a thing that can be asked for, which is its file's name: `iban`, `identity-papers`. */
export type Asked = string

/**
 * How it is to be given. `sent`: told to send it back ("envoyez-nous votre RIB"). `typed`: into a field,
 * or changed somewhere ("mettez à jour votre RIB"). `listed`: named among papers to provide.
 */
export type How = 'sent' | 'typed' | 'listed'

/** What is judged: a page in a tab, or a message that somebody opened. */
export type SubjectKind = 'page' | 'message'

/** Whether a local body that we do not know may ask for it: `doubt` earns caution alone, `never` danger. */
export type Local = 'may' | 'doubt' | 'never'

/** One thing that can be asked for, as its JSON file has it. Reviewed by people, so it says why. */
export interface AskFile {
  /** What it is, and why it must not be given. */
  readonly why: string
  /** Gravity: 1 is the gravest. Sentences name the gravest first. */
  readonly rank: number
  /** Whether it is a secret: asked under a false claim, danger. A step (a link to log in by) is one in a message only. */
  readonly secret: Readonly<Record<SubjectKind, boolean>>
  readonly localBodyMayAsk: Readonly<Record<SubjectKind, Local>>
  /** So little that it only dilutes a warning that names a secret. */
  readonly little?: true
  /** Under a mere claim it is no doubt by itself: every contact form asks for it. */
  readonly harmless?: true
  /** What the help guide calls it, when the person has given it. */
  readonly given?: string
  /** The turn in which fields are asked whether they want it; the first that fits is meant. None: no field wants it by itself. */
  readonly turn?: number
  readonly words?: AskWords
  /**
   * Parts of a text, in lower case, at which a page is read even where no body's name was seen. Very few: they
   * lie in every frame of every page, and each that honest pages bear costs them a reading.
   */
  readonly wakes?: readonly string[]
  readonly attributes?: {
    /** Parts of a field's `name` and `id`; believed only where the words say nothing, because names lie. */
    readonly name?: readonly string[]
    /** Values of `autocomplete`. */
    readonly autocomplete?: readonly string[]
  }
  /** Characters that a field without words takes: of any kind, or of digits alone. */
  readonly lengths?: {
    readonly why: string
    readonly any?: readonly number[]
    readonly digits?: readonly number[]
  }
}

/** The words of one ask, in French and English. */
export interface AskWords {
  /** On a field and in a sentence. */
  readonly both?: readonly WrittenWord[]
  /** On a field only: its label, placeholder or spoken name. */
  readonly field?: readonly WrittenWord[]
  /** In a sentence only ("envoyez-nous votre …"): too common, or never seen, on a field. */
  readonly sentence?: readonly WrittenWord[]
  /** Words that take it back on a field: "carte Vitale" is no payment card. */
  readonly not?: { readonly why: string; readonly words: readonly WrittenWord[] }
  /** On a place for files. */
  readonly upload?: readonly WrittenWord[]
  /** On a field for the number of a paper; stronger than any other ask's words. */
  readonly number?: readonly WrittenWord[]
  /** Details that are little one by one, by kind. */
  readonly kinds?: Readonly<Record<string, readonly WrittenWord[]>>
}

/** One ask, its words ready to be looked for. */
export interface Ask extends Omit<AskFile, 'words'> {
  readonly id: Asked
  readonly onFields: readonly string[]
  readonly notOnFields: readonly string[]
  readonly inSentences: readonly string[]
  readonly onUploads: readonly string[]
  readonly numbers: readonly string[]
  readonly kinds: Readonly<Record<string, readonly string[]>>
}

/** An ask from its file. @param id the file's name */
export function readAsk(id: Asked, { words = {}, ...file }: AskFile): Ask {
  const { both = [], field = [], sentence = [], not, upload, number, kinds = {} } = words
  return {
    ...file,
    id,
    onFields: plain([...both, ...field]),
    notOnFields: plain(not?.words),
    inSentences: plain([...both, ...sentence]),
    onUploads: plain(upload),
    numbers: plain(number),
    kinds: Object.fromEntries(Object.entries(kinds).map(([kind, list]) => [kind, plain(list)])),
  }
}

const plain = (words: readonly WrittenWord[] = []) => wordsOf({ why: '', words })
