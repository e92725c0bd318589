import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { NO_MESSAGE } from '../../src/evidence/message.ts'
import { relate } from '../../src/hostname/relate.ts'
import { identities } from '../../src/identities/index.ts'
import { createKnowledge } from '../../src/judge/knowledge.ts'
import { judgeMessage } from '../../src/judge/message.ts'
import { judgePage } from '../../src/judge/page.ts'
import { readLink } from '../../src/reader/links.ts'
import { readPage } from '../../src/reader/read-page.ts'
import { wordWarning } from '../../src/wording/word-warning.ts'

const knowledge = createKnowledge(identities, relate)
const CLAIM = /se présente comme|presents itself as/

function sentencesOf(hostname: string, html: string, language: 'fr' | 'en' = 'fr') {
  const url = `https://${hostname}/`
  const { window } = new JSDOM(html, { url })
  const page = readPage(window.document, { url, hostname, frame: 'top' }, { now: () => 0 })
  return wordWarning(judgePage([page], knowledge), language).sentences.join(' ')
}

describe('a mere lookalike address is not said to present itself as the body', () => {
  test.each([
    ['espace-ameli.fr', '<title>Bienvenue</title><p>Site en construction.'],
    ['francetravail.fr-1.test', '<title>Boutique</title><h1>Nos vélos</h1>'],
    ['mon-francetravail.test', ''],
    ['caf-connexion.fr', '<title>Accueil</title><form><input type=search></form>'],
  ])('%s', (hostname, html) => {
    for (const language of ['fr', 'en'] as const)
      expect(sentencesOf(hostname, html, language)).not.toMatch(CLAIM)
    expect(sentencesOf(hostname, html)).toContain('Son adresse imite')
  })

  test('nor is a message with nothing but a link to one', () => {
    const message = {
      ...NO_MESSAGE,
      sender: { name: 'Info', address: 'info@exemple.test' },
      text: 'Un document vous attend.',
      links: [readLink('ouvrir', 'https://espace-ameli.fr/x', false)],
    }
    const { sentences } = wordWarning(judgeMessage(message, knowledge), 'fr', { kind: 'message' })
    expect(sentences.join(' ')).not.toMatch(CLAIM)
  })
})

test.each([
  ['espace-ameli.fr', '<title>Assurance Maladie</title><h1>Mon compte ameli</h1>'],
  ['mon-francetravail.test', '<title>France Travail - espace candidat</title>'],
])('one whose page says so is: %s', (hostname, html) =>
  expect(sentencesOf(hostname, html)).toMatch(CLAIM),
)
