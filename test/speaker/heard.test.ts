import { describe, expect, test } from 'vitest'
import { identities } from '../../src/identities/index.ts'
import { normalise } from '../../src/lexicon/text.ts'
import { heardIn } from '../../src/speaker/heard.ts'
import { masked, maskedWord } from '../../src/speaker/mask.ts'

const heard = (text: string) =>
  heardIn(normalise(text), identities).map(({ identity, way }) => `${identity} ${way}`)

describe('nobody is heard', () => {
  test.each([
    'La ville emploie douze jardiniers.',
    'En France, le travail de nuit est payé davantage.',
    'Une mission de trois jours, payée localement.',
    'Le café est au premier étage.',
    '',
  ])('%s', (text) => expect(heard(text)).toEqual([]))
})

describe('a body is heard', () => {
  test.each([
    ['Votre dossier France Travail', 'france-travail name'],
    ['FRANCETRAVAIL', 'france-travail name'],
    ['Francetravaille vous écrit', 'france-travail misspelt'],
    ['le pole emplois', 'france-travail misspelt'],
    ['ta Mission Local', 'missions-locales misspelt'],
    ['habilitation i-milo', 'proconnect called'],
    ['mon i-milo', 'missions-locales service'],
    ['ta prime CEJ', 'missions-locales called'],
    ['1 jeune 1 solution', '1jeune1solution called'],
    ['Agence nationale de traitement automatisé des infractions', 'antai name'],
  ])('%s', (text, first) => expect(heard(text)[0]).toBe(first))
})

describe('what tells one case from another is masked', () => {
  test.each([
    ['écrivez à a.b@c-d.example', 'écrivez à  xadresse '],
    ['sur https://x.test/a?b=1 avant', 'sur  xlien  avant'],
    ['actu-ft.test/n7', ' xlien '],
    ['impots.gouv.fr', 'impots.gouv.fr'],
    ['francetravail.fr', ' xlien '],
  ])('%s', (text, mask) => expect(masked(text)).toBe(mask))
  test('a number but for its length', () => {
    expect(maskedWord('4812')).toBe(maskedWord('9071'))
    expect(maskedWord('48')).not.toBe(maskedWord('4812'))
  })
})
