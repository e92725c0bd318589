import { oneAsTyped } from '../../lexicon/lexicon.ts'
import words from '../../lexicon/personal-data.json'
import { graded } from '../signal.ts'

/**
 * Data about the reader, written out as if that proved who writes. The leaks of 2024 and 2025 held social
 * security numbers, France Travail identifiers, birth dates and names of advisers.
 */
const QUOTED: readonly RegExp[] = [
  // A social security number, whole or with its end hidden: "2 04 03 69 123 456 78", "1 98 07 75 *** *** **".
  /(?<!\d)[12][ .]?\d\d[ .]?(?:0[1-9]|1[0-2])[ .]?\d[\dab](?:[ .]?[\d*x•]{3}){2}(?:[ .]?[\d*x•]{2})?(?![\d*])/i,
  // "votre identifiant France Travail : 1234567A"
  /\bidentifiant\b[^\n]{0,40}(?<!\d)\d{7}[a-z]\b/i,
  // "née le 12/03/2004", "né(e) le 12 mars 2004"
  /\bn[ée]e?(?:\(e\)|[·.]e)? le \d{1,2}[ /.-]/i,
  // "votre conseillère Mme Inventée"
  new RegExp(`\\b${oneAsTyped(words.advisers)},? (?:est )?${oneAsTyped(words.titles)} `, 'i'),
]

/** Knowing them proves nothing; honest bodies quote them, too, so this only colours a warning that has other reasons. */
export const signal = graded(['quotes'], {
  message: ({ subject, text }) =>
    QUOTED.some((quote) => quote.test(`${subject}\n${text}`)) ? [{ grade: 'quotes' }] : [],
})
