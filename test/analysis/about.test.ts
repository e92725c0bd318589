import { describe, expect, test } from 'vitest'
import { isAbout, isOfSomebodyElse, speaksToYou, tellsAbout } from '../../src/analysis/about.ts'
import type { Identity } from '../../src/identities/identity.ts'
import { identityOf } from '../../src/identities/index.ts'
import { find, normalise } from '../../src/lexicon/text.ts'

const body = identityOf('france-travail') as Identity
/** A text, and the index of the word with which the body's name starts in it. */
function named(words: string) {
  const text = normalise(words)
  const name = find(text, 'France Travail')?.from
  if (name === undefined) throw new Error(`no name in ${words}`)
  return [text, name] as const
}

describe('isAbout: somebody before the name', () => {
  test.each([
    ['Syndicat des inventés de France Travail', true, 'a union'],
    ['Avocate radiation France Travail', true, 'who takes the side of those it pays'],
    ['Finançable France Travail', true, 'what it pays for, right before its name'],
    ['Finançable par tous – France Travail', false, 'what it pays for, but not right before'],
    ['Agents de France Travail', true, 'a head, where the phrase starts'],
    ['Les agents de France Travail', true, 'a head behind its article'],
    ['Portail des agents de France Travail', false, 'the body’s own portal for them'],
    ['Agents de France Travail : votre accès', false, 'a head, but said to the reader'],
    ['Direction Sud – France Travail', false, 'SUD is a union at the head only'],
    ['France Travail : avis sur un dossier', false, 'behind the name is not before it'],
    ['Votre espace France Travail', false, 'the body itself'],
  ])('%s: %s (%s)', (words, expected) => expect(isAbout(...named(words))).toBe(expected))
})

describe('isOfSomebodyElse: around the name', () => {
  test.each([
    ['Passez le permis avec France Travail', true, 'what one does with the body'],
    ['Menuiserie Inventée et France Travail', true, 'beside the body, as its equal'],
    ['Inscription à France Travail', false, 'a word that names nobody, towards the body'],
    ['Actualisation sur France Travail', false, 'what the body itself gives'],
    ['Votre permis avec France Travail', false, 'said to the reader'],
    ['France Travail : avis sur un conseiller', true, 'a review, behind the name'],
    ['France Travail : avis sur votre dossier', false, 'the same, said to the reader'],
    ['France Travail', false, 'the bare name'],
  ])('%s: %s (%s)', (words, expected) =>
    expect(isOfSomebodyElse(...named(words), body)).toBe(expected),
  )
})

describe('tellsAbout: a title that advises', () => {
  test.each([
    ['Trop-perçu France Travail : que faire ?', true, 'advice, behind the name'],
    ['Modèle de lettre pour France Travail', true, 'advice, before the name'],
    ['Trop-perçu France Travail', false, 'the matter, without advice'],
    ['Trop-perçu : que faire ?', false, 'advice about nobody'],
    ['Pôle emploi : que faire ?', true, 'by its other name'],
  ])('%s: %s (%s)', (words, expected) =>
    expect(tellsAbout(normalise(words), body.names, body)).toBe(expected),
  )
})

test.each([
  ['Mon dossier', true],
  ['Your file', true],
  ['Le dossier', false],
  ['Monument', false],
])('speaksToYou: %s: %s', (words, expected) => expect(speaksToYou(normalise(words))).toBe(expected))
