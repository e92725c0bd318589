import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import table from '../../src/hostname/data/confusables.json'
import { foldCharacter } from '../../src/hostname/fold.ts'

/** The reduced source: Unicode 15.0, drawn out of ICU 72 by `confusables/extract.py`. */
const SOURCE = 'test/hostname/confusables/confusables-15.0.txt'
const SHA256 = '39ce7931d01bb2ed909fb0b82d5d4b808315afb4ca86e6ca732138818d32ad47'

test('the source is the one that was drawn out of ICU', () => {
  const hash = createHash('sha256').update(readFileSync(SOURCE)).digest('hex')
  expect(hash, `${SOURCE} changed: run extract.py (python3, libicu72) and state its sum`).toBe(
    SHA256,
  )
})

test('the table is fresh', () => {
  const fresh: Record<string, string> = {}
  for (const line of readFileSync(SOURCE, 'utf8').split('\n')) {
    const [, code, drawn] = /^([0-9A-F]+) ; ([a-z0-9]+) #/.exec(line) ?? []
    if (!code || !drawn) continue
    // TR39 draws an m as rn; here a letter that passes for m is an m.
    const letter = drawn === 'rn' ? 'm' : drawn
    fresh[letter] = (fresh[letter] ?? '') + String.fromCodePoint(Number.parseInt(code, 16))
  }
  expect(Object.keys(fresh).length).toBeGreaterThan(30)
  expect(table).toEqual(fresh)
})

test.each([
  ['a', 'a'],
  ['é', 'e'],
  ['ç', 'c'],
  ['œ', 'oe'],
  ['а', 'a'],
  ['ο', 'o'],
  ['ı', 'i'],
  ['ø', 'o'],
  ['̂', ''],
  ['漢', '?'],
])('%s is drawn like %s', (character, drawn) => expect(foldCharacter(character)).toBe(drawn))
