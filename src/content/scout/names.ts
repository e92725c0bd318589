/** Anything that a disguise below needs; told in one quick pass, since most texts have none of it. */
const ODD = /[\u0300-\u052f\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/

/** Characters that nobody sees, and accents that stand by themselves. */
const INVISIBLE = /[\u0300-\u036f\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+/g

/**
 * Greek and Cyrillic letters that are drawn like Latin ones, between Latin ones: "Frаnсе". Nobody
 * writes so by chance; which name it is meant to be, `inspect` finds out. A text in Greek or
 * Cyrillic, which is an ordinary page, has no such place.
 */
const DISGUISED = /[a-z][авекмнорстухіѕјһԁӏαιορτυχ]{1,3}[a-z]/

/**
 * Whether a protected name stands in a long text.
 * @param text in lower case
 */
export function hasName(text: string, names: RegExp): boolean {
  return (
    names.test(text) ||
    (ODD.test(text) && (DISGUISED.test(text) || names.test(text.replace(INVISIBLE, ''))))
  )
}

/**
 * The same for short, telling texts (title, headings), also when a name is pulled apart or dressed up:
 * "fran ce tra vail", "empl0i", "Ｆｒａｎｃｅ".
 */
export function hasHiddenName(text: string, names: RegExp): boolean {
  const plain = text
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(/[01345]/g, (digit) => 'oi eas'.charAt(+digit))
  // At once: running an expression for the second time is what makes the browser compile it.
  const ways = [text, plain, plain.replace(/[\W_]+/g, '')]
  return hasName(ways.join('\n').toLowerCase(), names)
}
