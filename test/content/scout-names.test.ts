import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hasHiddenName, hasName } from '../../src/content/scout/names.ts'
import { namesFrom, spellingsOf } from '../../src/content/scout/pattern.ts'
import type { Identity } from '../../src/identities/identity.ts'

const made = ['France Travail', 'Pôle emploi', 'Mission Locale', 'CAF', 'logo-ft', 'Ameli']
const names = namesFrom(spellingsOf(made))

describe('the scout stays asleep on', () => {
  test.each([
    'La cafetière du bureau est en panne',
    'Amélie travaille en France',
    'Le travail en France',
    'Un emploi au pôle Nord',
    'décaféiné, camélia, famélique',
    'mission : localiser la fuite',
    'Страница на русском языке',
    'Η σελίδα είναι στα ελληνικά',
    'logo-fti, logo-left',
    '',
  ])('%s', (text) => expect(hasHiddenName(text, names)).toBe(false))
})

describe('the scout wakes up at', () => {
  test.each([
    'Bienvenue sur France Travail',
    'FRANCE\n      TRAVAIL',
    'https://www.francetravail.fr/logo.svg',
    'france-travail_logo.png',
    'Pôle emploi',
    'pole-emploi.fr',
    'Po\u0302le emploi',
    'la CAF vous informe',
    'images/logo-ft.svg',
    'Fr\u0430nc\u0435 Tr\u0430vail',
    'Fra\u00adnce Tra\u00advail',
    'F r a n c e T r a v a i l',
    'Ｆｒａｎｃｅ Ｔｒａｖａｉｌ',
    'compte ameli',
  ])('%s', (text) => expect(hasHiddenName(text, names)).toBe(true))

  test('a title pulled apart', () => {
    expect(hasHiddenName('Fran ce Tra vail', names)).toBe(true)
  })
})

test('a pattern of nothing finds nothing', () => {
  expect(hasName('france travail', namesFrom(spellingsOf([])))).toBe(false)
})

describe('every identity wakes the scout', () => {
  const folder = 'src/identities'
  const identities = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Identity)
  const all = namesFrom(
    spellingsOf(identities.flatMap((one) => [...one.names, ...one.marks.files])),
  )
  test('by each of its names and marks', () => {
    for (const { names: own, marks } of identities)
      for (const name of [...own, ...marks.files])
        expect(hasName(name.toLowerCase(), all), name).toBe(true)
  })
})
