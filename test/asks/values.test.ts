import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCard, isIban, isNir, valueIn } from '../../src/asks/values.ts'

/** Made up, with valid check digits: nobody's. */
const IBAN = 'FR76 1234 5678 9012 3456 7890 104'
const GERMAN_IBAN = 'DE89 3704 0044 0532 0130 00'
const CARD = '4111 1111 1111 1111'
const nirOf = (body: string) =>
  body +
  String(97 - Number(BigInt(body.replace('2A', '19').replace('2B', '18')) % 97n)).padStart(2, '0')

describe('values that are none', () => {
  test.each([
    ['a phone number', '06 12 34 56 78'],
    ['a France Travail number', '1234567A'],
    ['a birth date', '12/03/2007'],
    ['an order number', 'FR12 COMMANDE 998877'],
    ['an IBAN with a wrong key', 'FR77 1234 5678 9012 3456 7890 104'],
    ['an IBAN cut short', 'FR76 1234 5678 9012 3456 7890 10'],
    ['an IBAN of a country that has none', 'ZZ76 1234 5678 9012 3456 7890 189'],
    ['13 digits of a NIR without its key', '1070375112233'],
    ['a NIR with a wrong key', '1 07 03 75 112 233 99'],
    ['a card number with a wrong digit', '4111 1111 1111 1112'],
    ['zeros', '0000 0000 0000 0000'],
    ['ones', '1111 1111 1111 1111'],
    ['a Siret', '123 456 789 00012'],
    ['a parcel number', '8R12345678901'],
    ['an EAN', '3017620422003'],
    ['a sentence', 'Bonjour, je cherche un emploi de cuisinier à Lyon.'],
    ['nothing', ''],
  ])('%s', (_, text) => expect(valueIn(text)).toBeUndefined())
})

describe('complete values', () => {
  test.each([
    IBAN,
    IBAN.replaceAll(' ', ''),
    IBAN.toLowerCase(),
    GERMAN_IBAN,
    `Mon RIB : ${IBAN}, merci`,
  ])('IBAN %s', (text) => expect(valueIn(text)).toBe('iban'))
  test.each([
    nirOf('2070375112233'),
    nirOf('199122A123456'),
    nirOf('299122B123456'),
    nirOf('8502299123456').replace(/(.)(..)(..)(..)(...)(...)(..)/, '$1 $2 $3 $4 $5 $6 $7'),
    `mon numéro est ${nirOf('2070375112233')}.`,
  ])('NIR %s', (text) => expect(valueIn(text)).toBe('nir'))
  test.each([CARD, '5555-5555-5555-4444', '378282246310005', `carte ${CARD} exp 12/29`])(
    'card %s',
    (text) => expect(valueIn(text)).toBe('card'),
  )
})

describe('for any text', () => {
  test('one wrong digit is always seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 26 }), fc.integer({ min: 1, max: 9 }), (at, add) => {
        const iban = IBAN.replaceAll(' ', '')
        const digit = (Number(iban[at]) + add) % 10
        return !isIban(iban.slice(0, at) + digit + iban.slice(at + 1))
      }),
    )
  })

  test('never throws, and is quick on long text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 5_000, unit: 'binary' }), (text) => {
        valueIn(text)
        isNir(text)
        isCard(text)
      }),
    )
    const start = performance.now()
    for (const text of ['1'.repeat(1e6), '1 '.repeat(1e6), 'FR76'.repeat(1e6)]) valueIn(text)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
