import { fold } from '../../evidence/fold.ts'

/**
 * A Latin letter beside an invisible one, or beside one of another script: "Frаnсе Tra­vail".
 * A name that is written so is not found as it stands. A whole text in Greek or Cyrillic, which is
 * an ordinary page, has no such place.
 */
const MIXED = new RegExp(
  '[a-z][\\u00ad\\u0300-\\u052f\\u1d00-\\u1dbf\\u200b-\\u200f\\u2060-\\u2064\\ufeff\\uff00-\\uff5e]|' +
    '[\\u0370-\\u052f\\uff00-\\uff5e][a-z]|[\\uff21-\\uff5a\\u24b6-\\u24e9]{3}|\\ud835',
  'i',
)

/** Letters one by one: "F r a n c e". */
const ONE_BY_ONE = /(?:\b[a-z]\W{1,4}){4}[a-z]\b/i

/** Whether a protected name stands in a long text. About 6 ns for each character of ordinary text. */
export function hasName(text: string, names: RegExp): boolean {
  if (names.test(text)) return true
  return (MIXED.test(text) || ONE_BY_ONE.test(text)) && hasHiddenName(text, names)
}

/** The same for short, telling texts (title, headings): also when a name is pulled apart, "Fran ce Tra vail". */
export function hasHiddenName(text: string, names: RegExp): boolean {
  const folded = fold(text)
  return names.test(folded) || names.test(folded.replace(/[^a-z0-9]+/g, ''))
}
