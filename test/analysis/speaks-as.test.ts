import { describe, expect, test } from 'vitest'
import { introducesAs, speaksAs } from '../../src/analysis/speaks-as.ts'
import { normalise } from '../../src/lexicon/text.ts'

const NAMES = ['France Travail', 'Mission Locale']

describe('speaksAs', () => {
  test.each([
    ['Le chantier avec France Travail commence', 'a mention'],
    ['Elle a un rendez-vous à France Travail demain', 'somebody else’s business'],
    ['Le site de France Travail est fermé', 'its site, told of'],
    ['France Travail informe la presse', 'told to others than the reader'],
    ['France Travail a recruté Camille', 'what it did to others'],
    ['Son espace France Travail', 'somebody else’s account'],
    ['Nous sommes partenaires de France Travail', 'we are, but not the body'],
    ['Vous informe du retard : la Ligne Inventée', 'the verb without the name'],
  ])('not %s (%s)', (words) => expect(speaksAs(normalise(words), NAMES)).toBeUndefined())

  test.each([
    ['Connexion à votre espace personnel France Travail', 'the reader’s account'],
    ['Bienvenue sur le portail de France Travail', 'a welcome'],
    ['Nous sommes France Travail', 'said outright'],
    ['Je vous écris de la part de France Travail', 'in its name'],
    ['Conseiller officiel de France Travail', 'official, as only who is none says'],
    ['L’équipe de France Travail', 'its team'],
    ['France Travail vous informe', 'does something to the reader'],
    ['France Travail a validé votre dossier', 'has decided about the reader'],
    ['France Travail verse une prime', 'gives'],
    ['France Travail doit vous verser', 'will'],
    ['Merci. Mission Locale vous rappelle', 'by another of the names'],
  ])('%s (%s)', (words) => expect(speaksAs(normalise(words), NAMES)).toBeDefined())

  test('gives the words around the name, as the reason that is quoted', () => {
    const text = normalise('Bonjour Camille, ce matin votre compte France Travail est suspendu ici')
    expect(speaksAs(text, NAMES)).toBe('ce matin votre compte france travail est suspendu ici')
  })

  test('looks at the first dozen mentions only, however often a page repeats the name', () => {
    const mentions = (times: number) => 'chez France Travail hier. '.repeat(times)
    const said = 'France Travail vous informe'
    expect(speaksAs(normalise(mentions(11) + said), NAMES)).toBeDefined()
    expect(speaksAs(normalise(mentions(12) + said), NAMES)).toBeUndefined()
  })
})

describe('introducesAs', () => {
  test.each([
    ['J’ai vu ta conseillère Mission Locale', false, 'spoken of'],
    ['C’est Inès, apprentie à la Mission Locale', false, 'no adviser'],
    ['C’est Inès, ta conseillère Mission Locale', true, 'who and as whom'],
    ['Je suis votre référente emploi à la Mission Locale', true, 'with a kind and an article'],
    ['Ici Karim, conseiller France Travail', true, 'by another of the names'],
  ])('%s: %s (%s)', (words, expected) =>
    expect(introducesAs(normalise(words), NAMES) !== undefined).toBe(expected),
  )
})
