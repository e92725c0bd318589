import type { Vigie } from '../../browser/launch.ts'
import { type Surface, tellWorker } from './tools.ts'

/** A public key by its form alone: 32 bytes, of which nobody has the secret. */
const KEY = Buffer.alloc(32, 7).toString('base64url')

async function opened(vigie: Vigie) {
  const page = await vigie.openOwn('src/pages/options/options.html')
  await page.waitForSelector('#main .card')
  await page.waitForFunction(() => document.querySelector('.sources') !== null)
  return page
}

/** Goes to a dangerous page and back, so that there is a history to show. */
async function warned(vigie: Vigie, address: string): Promise<void> {
  const page = await vigie.newPage()
  await page.goto(address)
  await vigie.badgeBecomes(page, '!')
  const { hostname } = new URL(address)
  while (!(await tellWorker(vigie, 'history-get')).some((one) => one.hostname === hostname))
    await new Promise((done) => setTimeout(done, 50))
  await page.close()
}

export const surfaces: readonly Surface[] = [
  { slug: 'options-new', open: opened, before: (vigie) => tellWorker(vigie, 'erase-everything') },
  {
    slug: 'options-used',
    async open(vigie) {
      await warned(vigie, 'https://boulangerie-lavandier.test/wp-content/uploads/ft/')
      await warned(vigie, 'https://renouvellement-acces.test/connexion')
      await tellWorker(vigie, 'trust', { kind: 'site', name: 'mlvaldorvane.test', for: 'month' })
      await tellWorker(vigie, 'trust', {
        kind: 'sender',
        name: 'accueil@mlvaldorvane.test',
        for: 'ever',
      })
      await tellWorker(vigie, 'settings-change', {
        ownName: 'Mission Locale du Val d’Orvane',
        ownDomains: ['mlvaldorvane.test'],
        webmailHosts: ['webmail.mlvaldorvane.test'],
        publishers: [
          { name: 'Réseau fictif', address: 'https://listes.exemple.test/vigie/', key: KEY },
        ],
      })
      const page = await opened(vigie)
      await page.waitForSelector('.chart')
      return page
    },
    async after(vigie) {
      await tellWorker(vigie, 'erase-everything')
    },
  },
]
