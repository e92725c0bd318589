import { expect, test } from 'vitest'
import { isInOrder, type Piece, readAsDrawn, segmentsOf } from '../../src/reader/page/drawn/join.ts'

/** Pieces of one line each, 10 px a letter and 20 px high. */
const at = (
  places: readonly (readonly [text: string, left: number, top?: number, line?: number])[],
): Piece[] =>
  places.map(([text, left, top = 0, line = 0], turn) => ({
    text,
    left,
    top,
    right: left + text.length * 10,
    bottom: top + 20,
    turn,
    line,
  }))

test('ordinary text is in order, and says what its source says', () => {
  const pieces = at([
    ['Votre espace ', 0],
    ['personnel', 130],
    ['Connexion', 0, 30, 1],
  ])
  expect(isInOrder(pieces)).toBe(true)
  expect(segmentsOf(pieces).map(({ text, asWritten }) => [text, asWritten])).toEqual([
    ['Votre espace personnel', true],
    ['Connexion', true],
  ])
})

test('two columns stay two texts', () => {
  const pieces = at([
    ['France', 0],
    ['Travail', 300, 0, 1],
  ])
  expect(isInOrder(pieces)).toBe(true)
  expect(segmentsOf(pieces).map(({ text }) => text)).toEqual(['France', 'Travail'])
})

test('letters are joined by where they stand', () => {
  const letters = [...'France'].map((letter, index) => [letter, index * 12, 0, index] as const)
  const pieces = at(letters.toReversed())
  expect(isInOrder(pieces)).toBe(false)
  expect(readAsDrawn(pieces)).toBe('France')
})

test('a wider gap between strewn letters is a space', () => {
  const strewn = [...'France Travail'].flatMap((letter, index) =>
    letter === ' ' ? [] : [[letter, index * 20] as const],
  )
  expect(readAsDrawn(at(strewn.toReversed()))).toBe('France Travail')
})

test('words that run the other way are read as they stand', () => {
  const pieces = at([
    ['Travail', 69],
    ['France', 0],
  ])
  expect(isInOrder(pieces)).toBe(false)
  expect(readAsDrawn(pieces)).toBe('France Travail')
})
