import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { builtInKnowledge } from '../../src/cli/knowledge.ts'
import type { PageEvidence } from '../../src/evidence/page.ts'
import { judgePage } from '../../src/judge/page.ts'
import type { Scored } from '../../src/judge/scores.ts'
import { claimsIn, together } from '../../src/judge/strength.ts'
import { readPage } from '../../src/reader/read-page.ts'

const knowledge = builtInKnowledge()

function frame(html: string, url: string, frame: 'top' | 'child' = 'top'): PageEvidence {
  const { hostname } = new URL(url)
  const { document } = new JSDOM(html, { url }).window
  return readPage(document, { url, hostname, frame }, { now: () => 0 })
}

const NEUTRAL = 'https://dossier-suivi.test/'
const BRAND = '<title>France Travail - Mon espace</title><h1>Votre espace France Travail</h1>'
const FORM = '<form><label>IBAN <input></label></form>'

describe('frames of one page are judged together', () => {
  test('an article above, a form in an embedded frame: nothing', () => {
    const top = frame(
      '<title>Grève à France Travail | Le Bocage</title><header><img alt="Le Bocage"></header>',
      'https://www.lebocage.test/',
    )
    expect(judgePage([top, frame(FORM, 'https://paiement.test/', 'child')], knowledge).level).toBe(
      'none',
    )
  })
  test('the name above, the form in a child', () => {
    const frames = [frame(BRAND, NEUTRAL), frame(FORM, 'https://collecte.test/', 'child')]
    expect(judgePage(frames, knowledge)).toMatchObject({
      level: 'danger',
      identity: 'france-travail',
    })
  })
  test('the form above, the name in a child', () => {
    const frames = [frame(FORM, NEUTRAL), frame(BRAND, 'https://images.test/', 'child')]
    expect(judgePage(frames, knowledge).level).toBe('danger')
  })
  test("the body's own page in a frame claims and asks nothing", () => {
    const own = frame(BRAND + FORM, 'https://candidat.francetravail.fr/', 'child')
    expect(judgePage([frame('<title>Portail</title>', NEUTRAL), own], knowledge).level).toBe('none')
  })
})

describe('a claim is remembered', () => {
  const { claim } = judgePage([frame(BRAND, NEUTRAL)], knowledge)
  const step = frame('<title>Étape 2</title><label>Numéro de carte <input></label>', NEUTRAL)

  test('nothing asked, nothing said', () => {
    expect(judgePage([frame(BRAND, NEUTRAL)], knowledge).level).toBe('none')
    expect(judgePage([step], knowledge).level).toBe('none')
  })
  test('for the next step of the flow', () => {
    if (!claim) throw new Error('no claim')
    expect(judgePage([step], knowledge, claim)).toMatchObject({
      level: 'danger',
      identity: 'france-travail',
      asked: ['card'],
    })
  })
})

describe('the list', () => {
  const listing = { ...knowledge, listed: () => 'france-travail' }
  test('makes danger of a page that asks nothing yet', () => {
    expect(judgePage([frame('<title>Bientôt</title>', NEUTRAL)], listing).level).toBe('danger')
  })
  test('never touches an official address', () => {
    const own = frame(BRAND, 'https://www.francetravail.fr/')
    expect(judgePage([own], listing)).toMatchObject({
      level: 'official',
      identity: 'france-travail',
    })
  })
})

describe('strength', () => {
  const finding = (part: Scored['part'], score: number, identity?: string): Scored => ({
    id: 'x',
    part,
    grade: 'x',
    score,
    ...(identity && { identity }),
  })
  test('nothing is nothing, two halves are three quarters', () => {
    expect(together([])).toBe(0)
    expect(together([finding('claim', 0.5), finding('claim', 0.5)])).toBe(0.75)
  })
  test('what speaks for innocence weakens, for all or for one', () => {
    const found = [
      finding('claim', 0.8, 'caf'),
      finding('claim', 0.6, 'ameli'),
      finding('innocence', 0.5, 'caf'),
    ]
    expect(claimsIn(found).map(({ identity }) => identity)).toEqual(['ameli', 'caf'])
    expect(claimsIn(found)[1]?.strength).toBeCloseTo(0.4)
  })
})
