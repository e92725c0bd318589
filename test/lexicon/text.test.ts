import { describe, expect, test } from 'vitest'
import { fold } from '../../src/lexicon/fold.ts'
import { find, findAll, has, normalise } from '../../src/lexicon/text.ts'

/** Every character that stands for more than four once it is folded would make a long text too long. */
test('a folded text is at most four times as long, whatever it is made of', () => {
  const long: string[] = []
  for (let code = 0; code < 0x11_0000; code++) {
    const character = String.fromCodePoint(code)
    if (fold(character.repeat(50)).length > 4 * 50 * character.length) long.push(character)
  }
  expect(long).toEqual([])
})

describe('fold', () => {
  test.each([
    ['Pôle emploi', 'pole emploi'],
    ['Fr\u200Bance\u00AD Travail', 'france travail'],
    ['Frаnсе Trаvаіl', 'france travail'],
    ['𝐅𝐫𝐚𝐧𝐜𝐞 Ｔｒａｖａｉｌ', 'france travail'],
    ['Ⓕⓡⓐⓝⓒⓔ', 'france'],
    ['P0le empl0i', 'pole emploi'],
    ['ΜΙSSΙΟΝ LΟCΑLΕ', 'mission locale'],
    ['cœur', 'coeur'],
  ])('%s reads as %s', (raw, seen) => expect(fold(raw)).toBe(seen))

  test.each(['iban1', 'rue de la paix 75001', 'mp3 2026', 'code 4 chiffres'])(
    'leaves %s as it is',
    (raw) => expect(fold(raw)).toBe(raw),
  )
})

describe('a phrase is found', () => {
  test.each([
    ['Espace personnel France Travail', 'france travail'],
    ['F r a n c e T r a v a i l', 'France Travail'],
    ['V érifiez votre compte', 'vérifiez'],
    ['FRANCE-TRAVAIL', 'France Travail'],
    ['francetravail', 'France Travail'],
    ['F\nr\na\nn\nc\ne\n', 'France'],
    ['Fran ce Tra vail', 'France Travail'],
    ['Connectez-vous', 'connect*'],
    ["N° d'allocataire", "numéro d'allocataire"],
    ['votre R.I.B', 'rib'],
    ['Sur impots.gouv.fr, rien de neuf', 'impots.gouv.fr'],
  ])('in %s: %s', (raw, phrase) => expect(has(normalise(raw), phrase)).toBe(true))
})

describe('a phrase is not found', () => {
  test.each([
    ['La France travaille le dimanche', 'France Travail'],
    ['Politique | France | Travail', 'France Travail'],
    ['France\nTravail', 'France Travail'],
    ['en France, travail et emploi', 'France Travail'],
    ['Souffrance travail', 'France Travail'],
    ['Offres en France - Travail saisonnier', 'France Travail'],
    ['tribu', 'rib'],
    ["l'avenir", 'nir'],
    ['il en ni rien', 'nir'],
    ['café', 'caf'],
    ['', 'france travail'],
    ['France Travail', ''],
  ])('in %s: %s', (raw, phrase) => expect(has(normalise(raw), phrase)).toBe(false))
})

test('places count words', () => {
  const text = normalise('Votre RIB, et encore votre R I B.')
  expect(find(text, 'rib')).toEqual({ from: 1, to: 2 })
  expect(findAll(text, 'rib')).toEqual([
    { from: 1, to: 2 },
    { from: 5, to: 8 },
  ])
  expect(text.words.slice(0, 3)).toEqual(['votre', 'rib', 'et'])
})

test('five megabytes take linear time', () => {
  const text = normalise('france travai '.repeat(100_000))
  expect(has(text, 'france travail')).toBe(false)
  expect(text.words.length).toBe(200_000)
})
