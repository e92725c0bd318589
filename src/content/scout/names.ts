import type { Names } from './pattern.ts'

/** Anything that a disguise below needs; told in one quick pass, since most texts have none of it. */
const ODD = /[\u0300-\u052f\xad\u200b-\u200f\u2060-\u2064\ufeff]/

/** Characters that nobody sees, and accents that stand by themselves. */
const INVISIBLE = /[\p{M}\p{Cf}]+/gu

/**
 * Greek and Cyrillic letters between Latin ones: "Frаnсе". Nobody writes so by chance; which name it
 * is meant to be, `inspect` finds out. A text in Greek or Cyrillic, which is an ordinary page, has no such place.
 */
const DISGUISED = /[a-z][\u0370-\u052f]{1,3}[a-z]/

/** Characters from which the expression is quicker than to look for each anchor. */
const LONG = 20_000

/**
 * Whether a protected name stands in a text.
 * @param text in lower case
 */
export function hasName(text: string, names: Names): boolean {
  return (
    isIn(text, names) ||
    (ODD.test(text) && (DISGUISED.test(text) || isIn(text.replace(INVISIBLE, ''), names)))
  )
}

function isIn(text: string, { anchors, pattern }: Names): boolean {
  return (
    (text.length > LONG || anchors.some((anchor) => text.includes(anchor))) && pattern().test(text)
  )
}

/**
 * The same for short, telling texts (title, headings), also when a name is pulled apart or dressed up:
 * "fran ce tra vail", "empl0i", "Ｆｒａｎｃｅ".
 */
export function hasHiddenName(text: string, names: Names): boolean {
  let plain = BEYOND.test(text) ? text.normalize('NFKD').replace(INVISIBLE, '') : text
  for (const [digit, letter] of LIKE_LETTERS)
    plain = plain.replaceAll(digit as string, letter as string)
  // At once: running an expression for the second time is what makes the browser compile it.
  return hasName(`${text}\n${plain}\n${plain.replace(/[\W_]+/g, '')}`.toLowerCase(), names)
}

/** Anything but what French is written with. */
const BEYOND = /[^\0-ÿ\u2010-\u203a€œŒ]/

/** Digits that stand in for letters. */
const LIKE_LETTERS = ['0o', '1i', '3e', '4a', '5s'] as const
