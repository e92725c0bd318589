import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { describe, expect, test } from 'vitest'
import { isOneEdit } from '../../src/hostname/edit.ts'

const is = (text: string, word: string) => isOneEdit(text, 0, text.length, word)

describe('one edit', () => {
  test.each([
    ['pole', 'pole', false],
    ['', '', false],
    ['mole', 'pole', true],
    ['ple', 'pole', true],
    ['poole', 'pole', true],
    ['polle', 'pole', true],
    ['opole', 'pole', true],
    ['poel', 'pole', true],
    ['opel', 'pole', false],
    ['elop', 'pole', false],
    ['pe', 'pole', false],
    ['', 'a', true],
  ])('%s for %s: %s', (text, word, expected) => expect(is(text, word)).toBe(expected))

  test('looks at its stretch of the text only', () =>
    expect(isOneEdit('xxmolexx', 2, 6, 'pole')).toBe(true))

  test('is what an independent measure says, swaps aside', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        const swapped = Array.from({ length: Math.max(0, one.length - 1) }, (_, at) =>
          [one.slice(0, at), one[at + 1], one[at], one.slice(at + 2)].join(''),
        ).includes(other)
        const expected = distance(one, other) === 1 || (swapped && one !== other)
        expect(is(one, other)).toBe(expected)
      }),
      { numRuns: 5000 },
    )
  })
})
