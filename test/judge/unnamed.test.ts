import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { asks } from '../../src/asks/index.ts'
import { builtInKnowledge } from '../../src/cli/knowledge.ts'
import { identities } from '../../src/identities/index.ts'
import { judgePage } from '../../src/judge/page.ts'
import { find, normalise } from '../../src/lexicon/text.ts'
import { readPage } from '../../src/reader/read-page.ts'

/*
 * The scout has a page read for what it asks, whoever it is: a page on which no body is named must stay
 * silent whatever it asks, and however.
 */

const knowledge = builtInKnowledge()
const names = identities.flatMap((identity) => identity.names)
const WHO = ['Les Tricots de Lise', 'Banque des Deux Rives', 'Mutuelle du Vallon', 'Gymnase 12']
const FORMS: readonly ((words: readonly string[]) => string)[] = [
  (words) => words.map((word) => `<p><label>Votre ${word} <input></label></p>`).join(''),
  (words) => words.map((word) => `<input type="password" placeholder="${word}">`).join(''),
  (words) => words.map((word) => `<p>${word}</p><div contenteditable>.</div>`).join(''),
  (words) => `<p>Envoyez-nous ${words.join(', ')} sous 24 h.</p><input type="file">`,
]

describe.each(asks.map((ask) => [ask.id, ask] as const))('%s', (_, ask) => {
  const words = [...ask.onFields, ...ask.inSentences, ...ask.onUploads, ...ask.numbers]
    .filter((word) => !names.some((name) => find(normalise(word), name)))
    .slice(0, 40)
  test.each(WHO)('asked by "%s" is nobody’s claim', (who) => {
    for (const form of FORMS) {
      const html = `<title>${who} – Connexion</title><h1>${who}</h1><form>${form(words)}<button>OK</button></form>`
      const { document } = new JSDOM(html).window
      const where = {
        url: 'https://connexion.example/',
        hostname: 'connexion.example',
        frame: 'top',
      } as const
      const page = readPage(document, where, { now: () => 0 })
      expect(judgePage([page], knowledge).level, html).toBe('none')
    }
  })
})
