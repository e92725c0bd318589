/** Values that a person should not give away, told by their own check digits. Pure; keeps nothing. */
export type ValueKind = 'iban' | 'nir' | 'card'

/** Length of an IBAN by country: the SEPA scheme countries (European Payments Council, EPC409-09). */
const IBAN_LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AL28 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 ' +
    'HU28 IE22 IS26 IT27 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 ' +
    'RS22 SE24 SI19 SK24 SM27 VA22'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/** What people and forms put between groups: spaces of any kind, dots, hyphens, slashes. */
const SEPARATORS = /[\s.\-/\u2010-\u2015]/g
const compact = (text: string) => text.replace(SEPARATORS, '').toUpperCase()

/** @returns `digits` (decimal, any length) modulo 97 */
function mod97(digits: string): number {
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest
}

/** A complete IBAN of a SEPA country, groups allowed: ISO 13616, check digits by ISO 7064 mod 97-10. */
export function isIban(text: string): boolean {
  const iban = compact(text)
  if (iban.length !== IBAN_LENGTHS[iban.slice(0, 2)] || !/^[A-Z]{2}\d\d[A-Z0-9]+$/.test(iban))
    return false
  const turned = iban.slice(4) + iban.slice(0, 4)
  return mod97(turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) === 1
}

/**
 * A complete French social security number, key included (15 characters). Source: Insee, "NIR":
 * sex (7, 8 and 3, 4 while temporary), year, month (20 and above when unknown), department (2A, 2B
 * in Corsica, counted as 19 and 18), town, order, then 97 less the rest by 97.
 */
export function isNir(text: string): boolean {
  const nir = compact(text)
  if (!/^[1-478]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d\d|2[AB])\d{8}$/.test(nir)) return false
  const body = nir.slice(0, 13).replace('2A', '19').replace('2B', '18')
  return 97 - mod97(body) === Number(nir.slice(13))
}

/** First digits and lengths in use: Visa, Mastercard, American Express, Maestro and UnionPay (ISO/IEC 7812). */
const CARD =
  /^(?:4\d{15}(?:\d{3})?|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|(?:50|5[6-8]|6\d)\d{14,17})$/

/** A complete payment card number: known first digits and length, Luhn's check digit. */
export function isCard(text: string): boolean {
  const card = compact(text)
  if (!CARD.test(card) || /^(\d)\1+$/.test(card)) return false
  let sum = 0
  for (let place = 0; place < card.length; place++) {
    const digit = Number(card[card.length - 1 - place])
    sum += place % 2 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
  }
  return sum % 10 === 0
}

/** Longest text looked at: what is typed into one field or pasted at once. */
const TEXT_LIMIT = 4_000

/**
 * The kind of the first complete value in a text ("Mon RIB : FR76 …" counts too), or undefined.
 * @param text read up to 4,000 characters
 */
export function valueIn(text: string): ValueKind | undefined {
  const read = text.slice(0, TEXT_LIMIT)
  for (const { index } of read.matchAll(/(?<![a-z0-9])[a-z]{2}\s?\d\s?\d/gi)) {
    // 34 characters at most, each with a separator behind it.
    const iban = compact(read.slice(index, index + 68))
    if (isIban(iban.slice(0, IBAN_LENGTHS[iban.slice(0, 2)]))) return 'iban'
  }
  for (const [run] of read.matchAll(/(?<![a-z0-9])\d(?:[\s.-]?[\dAB]){14,18}(?![a-z0-9])/gi)) {
    if (isNir(run)) return 'nir'
    if (isCard(run)) return 'card'
  }
  return undefined
}
