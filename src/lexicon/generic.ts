import words from './generic.json'
import { foldedWords } from './lexicon.ts'

const GENERIC = foldedWords(words.generic)
const PURPOSE = foldedWords(words.purpose)

/** Whether a word can be part of a proper name. */
export const isProper = (word: string) => !isGeneric(word) && !PURPOSE.has(word)

/** Whether a word says nothing of who speaks; single letters, numbers, years and versions ("V3") among them. */
export const isGeneric = (word: string) =>
  word.length < 2 || GENERIC.has(word) || /^v?\d+$/.test(word)
