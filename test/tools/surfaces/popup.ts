import type { Vigie } from '../../browser/launch.ts'
import { popupAbout, type Surface, tabIdOf, tellWorker } from './tools.ts'

const DANGER = 'https://boulangerie-lavandier.test/wp-content/uploads/ft/'
const OFFICIAL = 'https://candidat.francetravail.fr/remboursement'
/** No browser lets an extension look at its own store. */
const CLOSED = 'https://chromewebstore.google.com/detail/abc'
const HONEST = 'https://www.mlvaldorvane.test/preinscription'

/** Opens the popup on an honest site after its worker was told something about it. */
async function after(vigie: Vigie, hostname: string, change: () => Promise<unknown>) {
  const site = await vigie.newPage()
  await site.goto(HONEST)
  await change()
  const page = await vigie.openOwn(`src/pages/popup/popup.html#${await tabIdOf(vigie, site)}`)
  await page.waitForFunction((name) => document.body.innerText.includes(name), {}, hostname)
  return page
}

async function checked(vigie: Vigie, text: string) {
  const page = await popupAbout(vigie, HONEST, '')
  await page.click('#check > summary')
  await page.type('#pasted', text)
  await page.click('.check .action')
  await page.waitForSelector('.checked .verdict')
  return page
}

export const surfaces: readonly Surface[] = [
  { slug: 'popup-danger', open: (vigie) => popupAbout(vigie, DANGER, '!') },
  {
    slug: 'popup-caution',
    open: (vigie) => popupAbout(vigie, 'https://espace-francetravail.test/', '?'),
  },
  { slug: 'popup-official', open: (vigie) => popupAbout(vigie, OFFICIAL, '✓') },
  { slug: 'popup-none', open: (vigie) => popupAbout(vigie, HONEST, '') },
  {
    slug: 'popup-no-page',
    async open(vigie) {
      const page = await vigie.openOwn('src/pages/popup/popup.html')
      await page.waitForSelector('#site h1')
      return page
    },
  },
  {
    slug: 'popup-unseen',
    async open(vigie) {
      const site = await vigie.newPage()
      await site.goto(CLOSED)
      const page = await vigie.openOwn(`src/pages/popup/popup.html#${await tabIdOf(vigie, site)}`)
      await page.waitForSelector('#site .unseen')
      return page
    },
  },
  {
    slug: 'popup-paused',
    open: (vigie) =>
      after(vigie, 'www.mlvaldorvane.test', () =>
        tellWorker(vigie, 'pause', { hostname: 'www.mlvaldorvane.test', for: 'day' }),
      ),
    async after(vigie) {
      await tellWorker(vigie, 'pause', { hostname: 'www.mlvaldorvane.test', for: 'end' })
    },
  },
  {
    slug: 'popup-trusted',
    open: (vigie) =>
      after(vigie, 'www.mlvaldorvane.test', () =>
        tellWorker(vigie, 'trust', { kind: 'site', name: 'mlvaldorvane.test', for: 'month' }),
      ),
    async after(vigie) {
      await tellWorker(vigie, 'trust', { kind: 'site', name: 'mlvaldorvane.test', for: 'end' })
    },
  },
  {
    slug: 'popup-check',
    open: (vigie) =>
      checked(
        vigie,
        'De : France Travail <paiement@dossier-aide-7731.example>\nObjet : Votre RIB\n\nBonjour,\nVotre paiement est suspendu. Envoyez-nous votre RIB et votre pièce d’identité avant 48 h : https://espace-francetravail.test/rib\nFrance Travail',
      ),
  },
  {
    slug: 'popup-check-innocent',
    open: (vigie) =>
      checked(vigie, 'Coucou, on se retrouve à 14 h devant la Mission Locale ? Bisous, Lina'),
  },
  {
    slug: 'popup-list',
    async open(vigie) {
      const page = await popupAbout(vigie, HONEST, '')
      await page.click('#list > summary')
      await page.waitForSelector('#list .sources')
      return page
    },
  },
]
