import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readLabel } from '../../src/hostname/label.ts'
import { listSet, surroundings, tellingWords } from '../../src/hostname/words.ts'
import { identities } from '../../src/identities/index.ts'

const FOLDER = 'src/hostname/words'
const lists = readdirSync(FOLDER).map((file) => ({
  name: file.replace('.json', ''),
  words: JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as string[],
}))
const health = listSet(['vitale', 'health'])

describe('the lists of words', () => {
  test.each(lists)('$name is in order, once each, as hostnames spell', ({ words }) => {
    expect(words).toEqual([...new Set(words)].sort())
    for (const word of words) expect(word).toMatch(/^[a-z0-9]{2,}$/)
  })

  test('are all in use', () => {
    const used = identities.flatMap(({ hostnameWords }) => hostnameWords.flatMap((w) => w.beside))
    // `glue` tells nothing by itself: it is what may stand between telling words.
    expect(new Set([...used, 'glue'])).toEqual(new Set(lists.map(({ name }) => name)))
  })

  test('that do not exist are refused', () => expect(() => listSet(['no-such'])).toThrow(/no-such/))
})

describe('a piece of a label', () => {
  test.each([
    ['vitale', 1],
    ['infocartevitale', 2],
    ['mon', 0],
    ['2024', 0],
    ['vitale2024', 1],
    ['renouvelementsante', 2],
    ['renouvellemnt', 1],
    ['assurraancee', -1],
    ['cartevittale', 1],
    ['lesbains', -1],
    ['orer', -1],
    ['melo', -1],
  ])('%s holds %i telling words', (piece, expected) =>
    expect(tellingWords(piece, health)).toBe(expected),
  )
})

test('an action on an account may be cut short, other words not', () => {
  const wanted = listSet(['login', 'renewal', 'work'])
  for (const cut of ['verifi', 'renouvelle', 'identifi', 'actualisat'])
    expect(tellingWords(cut, wanted), cut).toBe(1)
  for (const other of ['conseil', 'organis']) expect(tellingWords(other, wanted), other).toBe(-1)
})

describe('a department', () => {
  const departments = listSet(['department'])
  test.each([
    ['94', 1],
    ['2a', 1],
    ['971', 1],
    ['connexion75', 1],
    ['2024', 0],
    ['1975', 0],
    ['100', 0],
    ['00', 0],
  ])('in %s: %i', (piece, expected) => expect(tellingWords(piece, departments)).toBe(expected))
})

test('what stands around a word', () => {
  const around = (raw: string, word: string) => {
    const label = readLabel(raw, 0)
    const start = label.letters.indexOf(word)
    return surroundings(label, start, start + word.length, health)
  }
  expect(around('handicap-emploi', 'capemploi')).toMatchObject({ gluedToUnknown: true })
  expect(around('carte-ameli-dupont', 'ameli')).toEqual({
    telling: 1,
    unknown: 1,
    gluedToUnknown: false,
  })
  expect(around('ameli', 'ameli')).toEqual({ telling: 0, unknown: 0, gluedToUnknown: false })
  expect(around('vitaleameli-x', 'ameli')).toEqual({
    telling: 1,
    unknown: 0,
    gluedToUnknown: false,
  })
})
