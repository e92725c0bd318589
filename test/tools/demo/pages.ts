import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Level } from '../../../src/judge/verdict.ts'
import type { Site } from '../../browser/server.ts'

/** One page of the demo: made up, on a made-up hostname, with the level that it must earn. */
export interface DemoPage {
  readonly slug: string
  readonly what: string
  readonly address: string
  readonly file: string
  readonly expected: Level
}

export const demoPages: readonly DemoPage[] = [
  {
    slug: 'lookalike',
    what: 'fake candidate page asking NIR and IBAN, on a lookalike name',
    address: 'https://espace-francetravail.test/remboursement',
    file: 'fake-candidate.html',
    expected: 'danger',
  },
  {
    slug: 'hacked-site',
    what: 'the same page dropped on an unrelated hacked site',
    address: 'https://boulangerie-lavandier.test/wp-content/uploads/ft/',
    file: 'fake-candidate.html',
    expected: 'danger',
  },
  {
    slug: 'frame',
    what: 'the name in the page, the IBAN form in a frame of another site',
    address: 'https://dossier-7731.test/espace',
    file: 'fake-frame.html',
    expected: 'danger',
  },
  {
    slug: 'proconnect',
    what: 'fake ProConnect for advisers',
    address: 'https://renouvellement-acces.test/connexion',
    file: 'fake-proconnect.html',
    expected: 'danger',
  },
  {
    slug: 'news',
    what: 'newspaper article on the leak, with login and subscription forms',
    address: 'https://www.courrier-deux-rives.test/fuite-france-travail',
    file: 'news.html',
    expected: 'none',
  },
  {
    slug: 'job-board',
    what: 'job board with a "Se connecter avec France Travail" button',
    address: 'https://www.boulot-du-coin.test/connexion',
    file: 'job-board.html',
    expected: 'none',
  },
  {
    slug: 'mission-locale',
    what: "unknown Mission Locale's own pre-registration page",
    address: 'https://www.mlvaldorvane.test/preinscription',
    file: 'mission-locale.html',
    expected: 'none',
  },
  {
    slug: 'official',
    what: 'the fake page again, served as if on the official name',
    address: 'https://candidat.francetravail.fr/remboursement',
    file: 'fake-candidate.html',
    expected: 'official',
  },
]

const folder = 'test/tools/demo/pages'
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><rect width="200" height="40" fill="#eee"/><text x="8" y="27" font-size="20">logo</text></svg>'

/** Serves the demo's pages, whatever order they are asked in. */
export const demoSite: Site = (url) => {
  if (url.pathname.endsWith('.svg'))
    return { headers: { 'content-type': 'image/svg+xml' }, body: logo }
  if (url.hostname === 'formulaire-securise.test')
    return readFileSync(join(folder, 'frame-form.html'), 'utf8')
  const page = demoPages.find((one) => one.address === url.href)
  return page && readFileSync(join(folder, page.file), 'utf8')
}
