import { describe, expect, test } from 'vitest'
import { isHostsName, ownNames } from '../../src/analysis/own-name.ts'
import type { PlaceRole } from '../../src/analysis/subject.ts'
import type { SubjectKind } from '../../src/asks/ask.ts'
import { knowledgeWith } from '../knowledge.ts'

const knowledge = knowledgeWith()
type Places = readonly (readonly [PlaceRole, string])[]

/** Where the subject bears a name of its own: "title Tilleul Langues". */
const namesOf = (hostname: string, places: Places, kind: SubjectKind = 'page') =>
  ownNames(
    { kind, hostname, places: places.map(([role, words]) => ({ role, words })), uses: [] },
    knowledge,
  ).map(({ place, name }) => `${place} ${name.trim()}`)

const TITLE = ['title', 'Formation | Tilleul Langues'] as const

describe('a name of its own', () => {
  test.each<readonly [string, string, Places, readonly string[]]>([
    ['is the hostname’s', 'tilleul-langues.example', [TITLE], ['title Tilleul Langues']],
    [
      'or stands in two places',
      'cours.example',
      [TITLE, ['own-name', 'Tilleul Langues']],
      ['title Tilleul Langues', 'site-name Tilleul Langues'],
    ],
    [
      'may be the hostname’s initials',
      'ebf.example',
      [['head', 'École Bocage Fictif']],
      ['head École Bocage Fictif'],
    ],
    [
      'may be a part of the hostname',
      'lebocagefictif.example',
      [['heading', 'Le Bocage']],
      ['heading Le Bocage'],
    ],
    [
      'stands at the end of an old page',
      'pontfictif.example',
      [['text', 'Accueil\nCCAS de Pontfictif – 2 rue de la Halle']],
      ['foot CCAS de Pontfictif'],
    ],
    [
      'may stand beside a body’s',
      'taxfictif.example',
      [['title', 'Taxfictif France Travail']],
      ['title taxfictif'],
    ],
  ])('%s', (_, hostname, places, expected) => expect(namesOf(hostname, places)).toEqual(expected))
})

describe('no name of its own', () => {
  test.each<readonly [string, string, Places]>([
    ['one place, and not the hostname’s', 'cours.example', [TITLE]],
    [
      'a body’s name',
      'suivi.example',
      [
        ['title', 'France Travail'],
        ['own-name', 'France Travail'],
      ],
    ],
    [
      'what a named body gives',
      'permis-vite.example',
      [
        ['title', 'Permis de conduire'],
        ['heading', 'Permis de conduire'],
        ['text', 'Agence nationale des titres sécurisés'],
      ],
    ],
    [
      'words that name nobody',
      'espace-client.example',
      [
        ['title', 'Espace client'],
        ['heading', 'Espace client'],
      ],
    ],
    [
      'said to the reader',
      'courrier-fictif.example',
      [['title', 'Consultez votre courrier fictif']],
    ],
    ['a sentence', 'bocage.example', [['title', 'Le bocage fictif rouvre demain matin très tôt']]],
    ['a lookalike’s label', 'francetravail-bocage.example', [['title', 'Bocage']]],
    [
      'a last line that is a button',
      'pontfictif.example',
      [
        ['button', 'Pontfictif'],
        ['text', 'Accueil\nPontfictif'],
      ],
    ],
  ])('%s', (_, hostname, places) => expect(namesOf(hostname, places)).toEqual([]))
})

describe('a message', () => {
  test('names itself by its sender’s name beside its domain', () =>
    expect(
      namesOf('tilleul-langues.example', [['own-name', 'Tilleul Langues']], 'message'),
    ).toEqual(['sender-name Tilleul Langues']))
  test('and not by its subject or its end, which say what they like', () =>
    expect(
      namesOf(
        'tilleul.example',
        [
          ['title', 'Tilleul'],
          ['foot', 'Tilleul'],
        ],
        'message',
      ),
    ).toEqual([]))
})

test.each([
  ['Société Fictive', 'sf.example', true, 'initials'],
  ['Le Bocage', 'lebocage.example', true, 'with its article'],
  ['Le Bocage', 'tilleul.example', false, 'another’s'],
  ['Bocage', 'b.example', false, 'one letter is nobody’s'],
])('isHostsName: %s on %s is %s (%s)', (name, hostname, expected) =>
  expect(isHostsName(name, hostname, knowledge)).toBe(expected),
)
