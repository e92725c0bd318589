import { describe, expect, test } from 'vitest'
import { subjectOfMessage } from '../../src/analysis/message-subject.ts'
import { subjectOfAddress } from '../../src/analysis/page-subject.ts'
import {
  allOf,
  type PlaceRole,
  type RoleWords,
  type Subject,
  wordsIn,
} from '../../src/analysis/subject.ts'
import type { SubjectKind } from '../../src/asks/ask.ts'
import { NO_MESSAGE } from '../../src/evidence/message.ts'

const EVERY: readonly PlaceRole[] = [
  ...(['title', 'own-name', 'head', 'heading', 'picture', 'button'] as const),
  ...(['legend', 'label', 'spoken', 'text', 'foot'] as const),
]
const subject = (kind: SubjectKind, places: readonly RoleWords[]): Subject => ({
  kind,
  hostname: 'fictif.example',
  places,
  uses: [],
})

describe('allOf: what is read once', () => {
  test.each<readonly [SubjectKind, readonly PlaceRole[], string]>([
    [
      'page',
      ['own-name', 'head', 'foot'],
      'metadata nobody reads; head and foot stand in the text',
    ],
    ['message', ['foot'], 'the sender’s name everybody reads; the end stands in the text'],
  ])('of a %s all but %j (%s)', (kind, repeated) => {
    const places = EVERY.map((role) => ({ role, words: role.replace('-', '') }))
    const left = EVERY.filter((role) => !repeated.includes(role))
    expect(allOf(subject(kind, places)).words).toEqual(left.map((role) => role.replace('-', '')))
  })

  test('keeps places apart, so that no name is made of two', () => {
    const places = [
      { role: 'title', words: 'Vive la France' },
      { role: 'text', words: 'Travail du bois' },
    ] as const
    expect(allOf(subject('page', places)).breaks).toContain(3)
  })
})

test('wordsIn gives every place of one role, as written and in reading order', () => {
  const places = [
    { role: 'heading', words: 'Prénom' },
    { role: 'text', words: 'Autre' },
    { role: 'heading', words: 'ÂGE' },
  ] as const
  expect(wordsIn(subject('page', places), 'heading')).toEqual(['Prénom', 'ÂGE'])
})

test('an address is a subject without a place', () => {
  const address = { url: 'https://fictif.example/', hostname: 'fictif.example' }
  expect(subjectOfAddress(address).places).toEqual([])
})

describe('a message as a subject', () => {
  const link = { text: '', href: '', hostname: 'cite.example', quoted: true }
  const read = subjectOfMessage({
    ...NO_MESSAGE,
    subject: 'Votre dossier',
    sender: { name: 'Camille Inventée', address: 'camille@fictif.example' },
    text: Array.from({ length: 20 }, (_, line) => `ligne ${line}`).join('\n\n'),
    quoted: 'France Travail',
    links: [{ ...link }, { ...link, hostname: 'mene.example', quoted: false }] as never,
  })
  test.each<readonly [PlaceRole, readonly string[], string]>([
    ['own-name', ['Camille Inventée'], 'who it says that it is'],
    ['title', ['Votre dossier'], 'its subject'],
    ['foot', Array.from({ length: 16 }, (_, line) => `ligne ${line + 4}`), 'its last full lines'],
    ['head', [], 'it has none'],
  ])('%s is %j (%s)', (role, words) => expect(wordsIn(read, role)).toEqual(words))

  test('what it quotes is somebody else’s', () => {
    expect(allOf(read).words).not.toContain('france')
    expect(read.uses).toEqual(['mene.example'])
  })

  test('without an address it has no hostname', () =>
    expect(subjectOfMessage({ ...NO_MESSAGE }).hostname).toBe(''))
})
