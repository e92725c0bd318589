import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rememberTyped } from '../../src/content/hold/typed.ts'

// Made up; valid check digits, nobody's.
const IBAN = 'FR7612345678901234567890104'
const NIR = '207037511223301'
const CARD = '4111111111111111'

/** What is found when each text is typed, character by character, into a place of its own. */
const typedInto = (...texts: readonly string[]) => {
  const typed = rememberTyped()
  return texts.flatMap((text, place) => [...text].flatMap((one) => typed.add(one, place) ?? []))
}

describe('what is none', () => {
  test.each([
    ['a telephone number, a post code, a date', '06 12 34 56 78', '44000', '12/03/1990'],
    ['another order', '44000', '0612345678', '12031990'],
    ['sixteen digits', '4111111111111112'],
    ['an IBAN with a wrong key', IBAN.replace('76', '77')],
    ['a longer number', `9${CARD}`],
    ['words', 'Je cherche un emploi de cuisinier depuis le 3 mai 2026.'],
  ])('%s', (_, ...texts) => expect(typedInto(...texts)).toEqual([]))
})

describe('what is one', () => {
  test.each([
    ['iban', IBAN],
    ['iban', 'FR76|1234|5678|9012|3456|7890|104'],
    ['iban', [...IBAN].join('\u200b')],
    ['iban', `Bonjour, mon RIB : ${IBAN}`],
    ['iban', IBAN.slice(0, 9), IBAN.slice(9, 18), IBAN.slice(18)],
    ['nir', NIR],
    ['nir', '2 07 03 75 112 233 01'],
    ['nir', 'numéro', NIR.slice(0, 13), NIR.slice(13)],
    ['card', CARD],
    ['card', '4111', '1111', '1111', '1111'],
    ['card', ...CARD],
    ['iban', 'ＦＲ７６１２３４５６７８９０１２３４５６７８９０１０４'],
  ])('%s: %s', (kind, ...texts) => expect(typedInto(...texts)).toEqual([kind]))

  test('whatever was typed before it, into another place', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (before) => {
        expect(typedInto(before, IBAN)).toContain('iban')
      }),
    )
  })
})
