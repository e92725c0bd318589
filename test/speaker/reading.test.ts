import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { afterAll, describe, expect, test } from 'vitest'
import { builtInKnowledge } from '../../src/cli/knowledge.ts'
import { NO_MESSAGE } from '../../src/evidence/message.ts'
import type { PageEvidence } from '../../src/evidence/page.ts'
import { judgeMessage } from '../../src/judge/message.ts'
import { judgePage } from '../../src/judge/page.ts'
import { GRAVITY } from '../../src/judge/verdict.ts'
import { readPage } from '../../src/reader/read-page.ts'
import model from '../../src/speaker/model.json'
import { readBy, unpack } from '../../src/speaker/model.ts'
import { readingOfPage } from '../../src/speaker/reading.ts'
import { READING_THRESHOLDS } from '../../src/speaker/thresholds.ts'
import type { Weights } from '../../src/speaker/weigh.ts'

const knowledge = builtInKnowledge()

function read(html: string, url = 'https://suivi-dossier.test/etape'): PageEvidence {
  const { window } = new JSDOM(html, { url })
  const where = { url, hostname: new URL(url).hostname, frame: 'top' } as const
  return readPage(window.document, where, { now: () => 0 })
}
const levelOf = (html: string, url?: string) => judgePage([read(html, url)], knowledge).level

/** A page without a brand but in one sentence. */
const page = (more = '', head = '') => `<!doctype html><html lang="fr"><head>${head}
<title>Dernière étape avant votre versement</title></head><body>
<h1>Votre prime est prête, il manque vos coordonnées</h1>
<p>Les services de France Travail ont validé votre prime de rentrée de 312,40 €. Pour que l'argent arrive
tout de suite, indiquez ci-dessous la carte sur laquelle vous voulez être crédité. Sans réponse sous 48 h
votre dossier sera clôturé et l'aide perdue.</p>
<form action="#"><label>Numéro de carte <input name="pan"></label><label>Expiration <input name="exp"></label>
<label>Cryptogramme <input name="cvv"></label><button>Recevoir mon versement</button></form>${more}</body></html>`

const NEWS =
  'Le conseil municipal a voté hier soir le budget des écoles et des parcs. Les travaux du pont commenceront au printemps, selon la mairie. '
const OTHERS =
  '<p>CAF, Ameli, Urssaf, Cap emploi, Mission Locale, FranceConnect, ANTS, ANTAI, Service-Public, impots.gouv.fr</p>'

describe('a learned danger', () => {
  test('is one, and says why by a sentence', () => {
    const reading = readingOfPage(read(page()), knowledge)
    expect(reading).toMatchObject({ identity: 'france-travail' })
    expect(reading?.said).toContain('France Travail')
    expect(GRAVITY[levelOf(page())]).toBeGreaterThan(0)
  })
  test.each([
    ['3,000 words of a newspaper below', page(`<p>${NEWS.repeat(130)}</p>`)],
    ['an honest foot', page('<footer>© 2026 Association Fictive – Mentions légales</footer>')],
    ['ten other bodies', page(OTHERS)],
    [
      'a publisher in the metadata',
      page('', '<meta property="og:site_name" content="Le Journal Fictif">'),
    ],
    ['an article below', page(`<article><h2>À lire aussi</h2><p>${NEWS.repeat(20)}</p></article>`)],
    ['a list of partners', page('<ul><li>Nos partenaires : CAF, Pôle emploi</li></ul>')],
    ['the accents dropped', page().normalize('NFD').replace(/\p{M}/gu, '')],
    ['the name in one word', page().replace('France Travail', 'Francetravail')],
    ['the name misspelt', page().replace('France Travail', 'France Travaille')],
  ])('is no less with %s', (_, html) => expect(GRAVITY[levelOf(html)]).toBeGreaterThan(0))
  test('hears it where letters are swapped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), (at) => {
        const name = 'Travail'
        const swapped = name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2)
        return GRAVITY[levelOf(page().replace(name, swapped))] > 0
      }),
      { numRuns: 8 },
    )
  })
  test('is not changed by what nobody sees', () => {
    fc.assert(
      fc.property(fc.constantFrom(NEWS, OTHERS, 'Le Journal Fictif', 'association'), (text) => {
        const hidden = page(`<div style="display:none">${text}</div>`)
        expect(readingOfPage(read(hidden), knowledge)).toEqual(
          readingOfPage(read(page()), knowledge),
        )
        expect(levelOf(hidden)).toBe(levelOf(page()))
      }),
      { numRuns: 4 },
    )
  })
  test('never on the address of a body', () =>
    expect(levelOf(page(), 'https://candidat.francetravail.fr/')).toBe('official'))
})

describe('what the reading may not do, however sure it is', () => {
  const always: Weights = { words: [], scale: 1, facts: {}, bias: { page: 99, message: 99 } }
  const local = `<title>Mission Locale du Val Fictif</title><h1>Mission Locale du Val Fictif</h1>
<form><label>Nom <input></label><label>Téléphone <input></label><button>Être rappelé</button></form>`

  test.each([
    ["a local body's contact form", local, 'https://ml-valfictif.test/'],
    ["a body's own page", page(), 'https://www.francetravail.fr/'],
    ['a page that names nobody', `<title>Boutique</title><p>${NEWS}</p>`, 'https://boutique.test/'],
  ])('warn of %s', (_, html, url) => {
    readBy(always)
    expect(GRAVITY[levelOf(html, url)]).toBe(0)
  })
  test('make danger of what is likely alone', () => {
    const plain = page().replace(
      /Les services de .*? ont validé/s,
      'Avec votre Mission Locale et votre conseiller France Travail nous avons validé',
    )
    readBy({ ...always, bias: { page: -99, message: -99 } })
    expect(levelOf(plain)).toBe('none')
    const { likely, sure } = READING_THRESHOLDS
    const between = (likely.page + sure.page) / 2
    readBy({ ...always, bias: { page: between, message: between } })
    expect(levelOf(plain)).toBe('caution')
  })
  test('speak of a code that takes nothing', () => {
    readBy(always)
    const text =
      'Assurance Maladie : 000000 est votre code. Valable 15 min. Ne le donnez à personne.'
    expect(judgeMessage({ ...NO_MESSAGE, reader: 'pasted', text }, knowledge).level).toBe('none')
  })
  test('hear a misspelt name in two lines of a menu', () => {
    readBy(always)
    const menu = (...lines: readonly string[]) =>
      `<title>Sign up</title><ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>
      <p>Create your account in a minute and start your free trial of our made-up log search today.</p>
      <form><label>Password <input type="password"></label></form>`
    expect(
      readingOfPage(read(menu('Financial Services', 'Public Sector')), knowledge),
    ).toBeUndefined()
    expect(readingOfPage(read(menu('Services Public', 'Retail')), knowledge)).toMatchObject({
      identity: 'service-public',
    })
  })
  afterAll(() => readBy(unpack(model)))
})
