import type { Field } from '../evidence/page.ts'
import lists from '../lexicon/fields.json'
import { foldedWords } from '../lexicon/lexicon.ts'
import { type NormalText, normalise } from '../lexicon/text.ts'

const UNITS = foldedWords(lists.units)
/** "0000 0000 0000 0000" shows what the field takes. */
const EXAMPLE = /^[\dx]*$/

/** The words that a field bears: labels, placeholder, spoken name. */
export const wordsOn = ({ label, placeholder, aria }: Field) =>
  [label, placeholder, aria].filter(Boolean).join('\n')

/** What is left of a field's words when they say only how the answer is written: "6 chiffres", "00 00 00" are nothing. */
export function withoutFormat(text: NormalText): NormalText {
  const [count = '', unit = ''] = text.words
  const isLength = text.words.length === 2 && /^\d{1,2}$/.test(count) && UNITS.has(unit)
  return isLength || EXAMPLE.test(text.letters) ? normalise('') : text
}
