import { fold } from './fold.ts'

/** A word or phrase as people write it; an odd one says why it is there. A `*` at its end lets it go on. */
export type WrittenWord = string | { readonly word: string; readonly why: string }

/** One list, as it stands in a JSON file of this folder, by itself or as one of a few groups. */
export interface List {
  /** What the words have in common, and one example. */
  readonly why: string
  readonly words: readonly WrittenWord[]
}

/** The words as they are written: `find` and `has` fold them. */
export const wordsOf = ({ words }: List): readonly string[] =>
  words.map((entry) => (typeof entry === 'string' ? entry : entry.word))

/** The words folded, to look up single words of a `NormalText`: "république" -> "republique". */
export const foldedWords = (list: List): ReadonlySet<string> => new Set(wordsOf(list).map(folded))

/**
 * Source of a regular expression that matches one of the phrases in folded words with a space between
 * each: "c'est" -> `c est`.
 */
export const oneOf = (list: List): string => `(?:${wordsOf(list).map(folded).join('|')})`

/**
 * Source of a regular expression that matches one of the phrases in a text as it was typed, accents or
 * none, any apostrophe, any hyphen or none: "e-mail d'origine" -> `e-?mail d.origine`. Needs the flag `i`.
 */
export const oneAsTyped = (list: List): string => `(?:${wordsOf(list).map(asTyped).join('|')})`

const folded = (phrase: string) => (fold(phrase).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

const asTyped = (phrase: string) =>
  phrase
    .toLowerCase()
    .replaceAll('.', '\\.')
    .replaceAll("'", '.')
    .replaceAll('-', '-?')
    .replace(/[^\p{ASCII}]/gu, (letter) => `[${letter}${fold(letter)}]`)
