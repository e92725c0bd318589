/** Characters that nobody sees, and accents that stand by themselves. */
const INVISIBLE = /(?:[\u0300-\u036f]|[\u00ad\u200b-\u200f\u2060-\u2064\ufeff])+/g

/**
 * Greek and Cyrillic letters that are drawn like Latin ones, between Latin ones: "Frаnсе". Nobody
 * writes so by chance; which name it is meant to be, `inspect` finds out. A text in Greek or
 * Cyrillic, which is an ordinary page, has no such place.
 */
const DISGUISED = /[a-z][авекмнорстухіѕјһԁӏαικνορτυχ]{1,3}[a-z]/i

/** Letters of other alphabets that Unicode itself folds to Latin ones: "Ｆｒａｎｃｅ", "𝐅𝐫𝐚𝐧𝐜𝐞". */
const STYLED = /[\uff21-\uff5a]{3}|[\u24b6-\u24e9]{3}|(?:\ud835.){3}/

/** Letters one by one: "F r a n c e". */
const ONE_BY_ONE = /(?:\b[a-z]\W{1,4}){4}[a-z]\b/i

/** Whether a protected name stands in a long text. About 6 ns for each character of ordinary text. */
export function hasName(text: string, names: RegExp): boolean {
  return (
    names.test(text) ||
    DISGUISED.test(text) ||
    (STYLED.test(text) && names.test(text.normalize('NFKC'))) ||
    (text.search(INVISIBLE) !== -1 && names.test(text.replace(INVISIBLE, ''))) ||
    (ONE_BY_ONE.test(text) && names.test(squeeze(text)))
  )
}

/** The same for short, telling texts (title, headings), also when a name is pulled apart: "Fran ce Tra vail", "empl0i". */
export function hasHiddenName(text: string, names: RegExp): boolean {
  if (hasName(text, names)) return true
  const plain = text
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(/[01345]/g, (digit) => 'oi eas'.charAt(+digit))
  return names.test(plain) || names.test(squeeze(plain))
}

const squeeze = (text: string) => text.replace(/[\W_]+/g, '')
