import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { relate } from '../../src/hostname/relate.ts'
import { identities } from '../../src/identities/index.ts'
import { createKnowledge } from '../../src/judge/knowledge.ts'
import { judgePage } from '../../src/judge/page.ts'
import { GRAVITY } from '../../src/judge/verdict.ts'
import { readPage } from '../../src/reader/read-page.ts'

const knowledge = createKnowledge(identities, relate)

/** A page above a form for secrets. Read once; the words of title and heading are put in afterwards. */
function pageWith(more: string): string {
  const { window } = new JSDOM(
    `<title>@words@</title><h1>@words@</h1>${more}<form><label>Mot de passe <input type=password></label>
     <label>IBAN <input name=iban></label><button>Valider</button></form>`,
  )
  const where = { url: 'https://@host@/', hostname: '@host@', frame: 'top' } as const
  const page = readPage(window.document, where, { now: () => 0 })
  window.close()
  return JSON.stringify(page)
}
const bare = pageWith('')

/** What a page earns whose title and heading are the text. */
function levelOf(text: string, hostname = 'suivi-dossier.example', page = bare) {
  const seen = page.replaceAll('@words@', text).replaceAll('@host@', hostname)
  return judgePage([JSON.parse(seen)], knowledge).level
}

describe('a word of the body’s own beside its name never makes a verdict milder', () => {
  const bodies = identities.filter(({ shape, names }) => shape === 'central' && names.length > 0)
  test.each(bodies)(
    '$id',
    ({ names, services, vocabulary }) => {
      const [name = ''] = names
      const least = GRAVITY[levelOf(name)]
      const milder = [...vocabulary, ...services]
        .flatMap((word) => [
          `${name} ${word}`,
          `${word} ${name}`,
          `${name} | ${word}`,
          ...['via', 'avec', 'sur', 'à'].map((before) => `${word} ${before} ${name}`),
        ])
        .filter((text) => GRAVITY[levelOf(text)] < least)
      expect(milder).toEqual([])
    },
    60_000,
  )
})

describe('a word that names nobody makes no mention', () => {
  test.each([
    'Pôle emploi Formations',
    'Réseau France Travail',
    'Inscrits à France Travail',
    'Accès partenaires de France Travail',
    'Formation financée par France Travail',
    'Connexion via France Travail',
    'Candidature avec France Travail',
    'France Travail : votre formation est acceptée',
    'Adhérents et membres de la Caisse d’allocations familiales',
  ])('%s', (text) => expect(levelOf(text)).toBe('danger'))
})

describe('but where somebody else is named as who speaks, it does', () => {
  const signed = pageWith('<p>Tilleul Langues</p><footer>© 2026 Tilleul Langues</footer>')
  test.each([
    ['Tilleul Langues | Formation France Travail', 'www.tilleul-langues.example', signed],
    ['Formation France Travail – Tilleul Langues', 'cours.example', signed],
    ['Formation France Travail', 'www.tilleul-langues.example', signed],
    ['Passez le permis avec France Travail', 'www.volant.example', bare],
    ['Permis à 1 € et France Travail', 'www.volant.example', bare],
    ['Syndicat des inscrits à France Travail', 'inscrits.example', bare],
  ])('%s on %s', (text, hostname, page) => expect(levelOf(text, hostname, page)).toBe('none'))
})
