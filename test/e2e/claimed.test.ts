import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep } from '../browser/wait.ts'
import { html, pagesAt } from './pages/site.ts'

/** Made up; valid check digits, nobody's. */
const IBAN = 'FR7612345678901234567890104'
const SILENCE = 1_200

const box = (name: string) =>
  html(
    `<header><h1>${name}</h1></header><p>Bienvenue dans votre espace ${name}.</p>
    <div id="at" tabindex="0" style="width:300px;height:30px;border:1px solid"></div>
    <script>window.got = ''; at.onkeydown = (e) => { if (e.key.length === 1) got += e.key }</script>`,
    name,
  )
const article = html(
  `<header>Le Journal des Deux Rives</header><article><h1>Une fuite de données à France Travail</h1>
  <p>Par Ada Lorme, le 3 mars.</p><p>${'Les inscrits ont été prévenus par courrier. '.repeat(40)}</p></article>
  <input id="at"><footer>© Le Journal des Deux Rives</footer>`,
  'Fuite à France Travail – Le Journal des Deux Rives',
)

describe.each(['chromium', 'firefox'] as const)(
  'in %s, a claim that asks nothing in words',
  (kind) => {
    let server: Server
    let vigie: Vigie
    beforeAll(async () => {
      server = await serve(
        pagesAt({ fake: box('France Travail'), honest: box('Les Tricots de Lise'), article }),
      )
      vigie = await launch({ kind, ports: server })
    })
    afterAll(async () => {
      await vigie?.close()
      await server?.close()
    })

    async function typeOn(path: string) {
      const page = await vigie.newPage()
      await page.goto(`https://${path}-claimed.example/${path}`)
      await sleep(SILENCE)
      expect((await vigie.badge(page)).text).toBe('')
      // The first page of all may lie behind the one that welcomes.
      await page.bringToFront()
      await page.click('#at')
      await page.keyboard.type(IBAN)
      return page
    }

    test('is silent until an IBAN is given, and does not get it', async () => {
      const page = await typeOn('fake')
      await vigie.badgeBecomes(page, '!')
      const got = await page.evaluate(() => (globalThis as unknown as { got: string }).got)
      expect(got).toBe(IBAN.slice(0, -1))
      await page.close()
    })
    test('its honest twin gets every key', async () => {
      const page = await typeOn('honest')
      await sleep(SILENCE)
      expect((await vigie.badge(page)).text).toBe('')
      const got = await page.evaluate(() => (globalThis as unknown as { got: string }).got)
      expect(got).toBe(IBAN)
      await page.close()
    })
    test('an article that names a body gets every key', async () => {
      const page = await typeOn('article')
      await sleep(SILENCE)
      expect((await vigie.badge(page)).text).toBe('')
      expect(await page.evaluate(() => document.querySelector('input')?.value)).toBe(IBAN)
      await page.close()
    })
  },
)
