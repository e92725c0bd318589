import { describe, expect, test } from 'vitest'
import { ownersIn } from '../../src/analysis/owners.ts'
import { partsOf } from '../../src/analysis/parts.ts'

describe('whose the foot of a page says that it is', () => {
  test.each<readonly [string, ...string[]]>([
    ['Mentions légales Cookies Contact'],
    ['France Travail'],
    ['Tous droits réservés'],
    ['© 2018-2026, Tilleul Langues', 'Tilleul Langues'],
    ['Aide (c) Tilleul Langues', 'Tilleul Langues'],
    ['Copyright 2026 – Tilleul Langues Mentions légales', 'Tilleul Langues'],
    ['Tilleul Langues - Tous droits réservés', 'Tilleul Langues'],
    ['© Tilleul\n© Bocage', 'Tilleul', 'Bocage'],
  ])('%s', (foot, ...owners) => expect(ownersIn(foot)).toEqual(owners))

  test('twelve owners at most, of 120 characters at most', () => {
    expect(ownersIn('© Tilleul\n'.repeat(40))).toHaveLength(12)
    expect(ownersIn(`© ${'a'.repeat(500)}`)).toEqual(['a'.repeat(120)])
    expect(ownersIn(`${'a'.repeat(500)} Tous droits réservés`)).toEqual([])
  })
})

describe('parts of a title', () => {
  test.each<readonly [string, ...string[]]>([
    [''],
    ['– | –'],
    ['Rendez-vous', 'Rendez-vous'],
    ['Ouvert 9:30', 'Ouvert 9:30'],
    ['Connexion - Tilleul | Espace', 'Connexion', 'Tilleul ', ' Espace'],
    ['Tilleul: cours', 'Tilleul', 'cours'],
    ['Accueil » Cours > Permis', 'Accueil ', ' Cours ', ' Permis'],
  ])('%j', (title, ...parts) => expect(partsOf(title)).toEqual(parts))

  test('twelve at most', () => expect(partsOf('a|'.repeat(40))).toHaveLength(12))
})
