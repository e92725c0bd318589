import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { relate } from '../../src/hostname/relate.ts'
import { identities } from '../../src/identities/index.ts'
import { createKnowledge } from '../../src/judge/knowledge.ts'
import { judgeMessage } from '../../src/judge/message.ts'
import { joinWrapped } from '../../src/reader/wrapped-lines.ts'
import { readPasted } from '../../src/webmail/pasted.ts'

/** A text as a mail program wraps it: words as long as they fit. */
function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) =>
      line.split(' ').reduce((whole, word) => {
        const last = whole.slice(whole.lastIndexOf('\n') + 1)
        if (whole === '') return word
        return last.length + 1 + word.length > width ? `${whole}\n${word}` : `${whole} ${word}`
      }, ''),
    )
    .join('\n')
}

describe('lines that their writer ended stay', () => {
  test.each([
    [
      'a greeting and a signature',
      'Bonjour,\nà jeudi\nCamille Inventée\nMission Locale du Val Fictif',
    ],
    [
      'a list',
      'Merci d’apporter pour votre rendez-vous de jeudi prochain à dix heures\n- la carte\n- le RIB',
    ],
    [
      'a long line, then who signs',
      'Mettez à jour vos informations avant vendredi en cliquant ici\nL’Assurance Fictive',
    ],
    [
      'an address',
      'Association Inventée pour l’emploi des jeunes du Val Fictif\n3 rue de la Halle\n99999 Pontfictif',
    ],
    [
      'a list without marks',
      'À apporter jeudi\ncarte d’identité\nrelevé d’identité bancaire\nphoto',
    ],
    ['two paragraphs', 'Une ligne assez longue pour être pleine au bord du texte ici\n\nune autre'],
  ])('%s', (_, text) => expect(joinWrapped(text)).toBe(text))
})

test('lines that a program wrapped go on', () => {
  const text =
    'Dans le cadre de la vérification annuelle, le service vous demande d’envoyer votre relevé d’identité bancaire en répondant à ce courriel'
  for (const width of [50, 60, 72, 78]) expect(joinWrapped(wrap(text, width))).toBe(text)
})

test.each([
  [
    'where a line breaks off before a small letter',
    'bancaire et votre numéro de sécurité',
    'sociale.',
  ],
  [
    'where a name was cut at the edge',
    'Afin de poursuivre le versement de votre allocation France',
    'Travail, écrivez-nous.',
  ],
])('a line goes on %s', (_, before, next) =>
  expect(joinWrapped(`${before}\n${next}`)).toBe(`${before} ${next}`),
)

const knowledge = createKnowledge(identities, relate)
const levelOf = (text: string) => judgeMessage(readPasted(text), knowledge).level
const FAKE = `Madame, Monsieur,

Dans le cadre de la vérification annuelle des dossiers, le service des versements de France Travail vous demande d'envoyer votre relevé d'identité bancaire et votre numéro de sécurité sociale en répondant à ce courriel avant la fin de la semaine.

Votre conseillère France Travail`
const HONEST = `Bonjour Camille,

Notre atelier de jeudi sur les démarches avec France Travail est confirmé. Vous n'avez aucun papier à nous envoyer : votre conseillère a déjà tout ce qu'il lui faut, et personne ici ne vous demandera votre RIB ni votre mot de passe.

L'équipe de l'Atelier Fictif`

test('re-wrapping changes no verdict, at any width that mail programs use', () => {
  expect([levelOf(FAKE), levelOf(HONEST)]).toEqual(['danger', 'none'])
  fc.assert(
    fc.property(fc.integer({ min: 33, max: 120 }), (width) => {
      expect(levelOf(wrap(FAKE, width))).toBe('danger')
      expect(levelOf(wrap(HONEST, width))).toBe('none')
    }),
    { seed: 1, numRuns: 76 },
  )
})
