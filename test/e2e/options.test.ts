import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { demoSite } from '../tools/demo/pages.ts'
import { tellWorker } from '../tools/surfaces/tools.ts'

const FAKE = 'https://boulangerie-lavandier.test/wp-content/uploads/ft/'
const KEY = Buffer.alloc(32, 7).toString('base64url')

describe.each<BrowserKind>(['chromium', 'firefox'])('the settings page in %s', (kind) => {
  let server: Server
  let vigie: Vigie
  let page: Page

  beforeAll(async () => {
    server = await serve(demoSite)
    vigie = await launch({ kind, ports: server })
    // Opens the driver's own tab first: pages in the background stand still.
    await tellWorker(vigie, 'settings-get')
    page = await vigie.openOwn('src/pages/options/options.html')
    await page.waitForSelector('#own-name')
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  const own = async () => (await tellWorker(vigie, 'settings-get')).own
  const history = () => tellWorker(vigie, 'history-get')
  const text = () => page.evaluate(() => document.body.innerText)
  /** Anew: the driver loses a page of Firefox's that loads itself again. */
  async function reload(): Promise<void> {
    await page.close()
    page = await vigie.openOwn('src/pages/options/options.html')
    await page.waitForSelector('#own-domains')
  }
  /** Types into a field and sends its form, with the keyboard alone. */
  async function enter(id: string, value: string): Promise<void> {
    await page.focus(`#${id}`)
    await page.keyboard.type(value)
    await page.keyboard.press('Enter')
  }
  /** Does something that is kept, and waits until the page was drawn anew with it. */
  async function drawnAfter(act: () => Promise<unknown>): Promise<void> {
    await page.$eval('h1', (heading) => heading.setAttribute('data-old', ''))
    await act()
    await page.waitForSelector('h1:not([data-old])')
  }
  async function until<T>(look: () => Promise<T>, good: (value: T) => boolean): Promise<T> {
    const end = Date.now() + 30_000
    for (;;) {
      // While the page is loaded anew there is nothing to ask.
      const value = await look().catch(() => undefined)
      if (value !== undefined && (good(value) || Date.now() > end)) return value
      await new Promise((done) => setTimeout(done, 100))
    }
  }

  test('keeps what is chosen', async () => {
    await drawnAfter(() => page.click('#warn-caution'))
    expect((await own()).warnAbout).toEqual({ caution: false, messages: true })
    await drawnAfter(() => page.click('#warn-caution'))
    expect((await own()).warnAbout).toEqual({ caution: true, messages: true })
  })

  test('keeps what is being typed while it is drawn anew', async () => {
    await page.type('#webmails', 'webmail.')
    await drawnAfter(() => page.click('#warn-messages'))
    expect(await page.$eval('#webmails', (field) => (field as HTMLInputElement).value)).toBe(
      'webmail.',
    )
    await drawnAfter(() => page.click('#warn-messages'))
    expect((await own()).warnAbout.messages).toBe(true)
  })

  test('refuses a name that is none, and says so beside the field', async () => {
    await enter('own-domains', 'pas un nom')
    await page.waitForSelector('#own-domains[aria-invalid="true"]')
    expect(await page.$eval('#own-domains-wrong', (element) => element.textContent)).toContain(
      'pas un nom',
    )
    expect((await own()).ownDomains).toEqual([])
  })

  test('takes own domains, webmails and publishers, and lets them go', async () => {
    await reload()
    await enter('own-domains', 'https://www.Mission-Exemple.fr/accueil')
    await until(own, ({ ownDomains }) => ownDomains.length === 1)
    expect((await own()).ownDomains).toEqual(['www.mission-exemple.fr'])
    // Before the worker answered and the page was drawn anew.
    await enter('webmails', 'webmail.mission-exemple.fr')
    await until(own, ({ webmailHosts }) => webmailHosts.length === 1)
    await page.waitForSelector('[aria-label="Retirer webmail.mission-exemple.fr"]')
    await page.click('#add-publisher > summary')
    await page.type('#publisher-address', 'https://listes.mission-exemple.fr/vigie/')
    await enter('publisher-key', KEY)
    await until(own, ({ publishers }) => publishers.length === 1)
    // sha256 of the 32 bytes, its first half: what two people compare by phone.
    expect(await until(text, (all) => all.includes('4bb0 6f8e'))).toContain('4bb0 6f8e 4e3a 7715')
    await page.click('[aria-label="Retirer www.mission-exemple.fr"]')
    await until(own, ({ ownDomains }) => ownDomains.length === 0)
    expect((await own()).ownDomains).toEqual([])
  })

  test('trusts a site until an end, and no longer warns of it', async () => {
    await enter('trust-name', 'boulangerie-lavandier.test')
    const { trusted } = await until(own, (now) => now.trusted.length === 1)
    expect(trusted[0]).toMatchObject({ kind: 'site', name: 'boulangerie-lavandier.test' })
    expect((trusted[0]?.until ?? 0) - Date.now()).toBeGreaterThan(29 * 86_400_000)
    const site = await vigie.newPage()
    await site.goto(FAKE)
    await new Promise((done) => setTimeout(done, 2000))
    expect((await vigie.badge(site)).text).toBe('')
    await page.bringToFront()
    await page.click('[aria-label="Retirer boulangerie-lavandier.test"]')
    await until(own, (now) => now.trusted.length === 0)
    await site.reload()
    await vigie.badgeBecomes(site, '!')
    await until(history, (all) => all.length > 0)
    await site.close()
  })

  test('keeps the history of warnings, hostnames alone, and erases it at one click', async () => {
    const all = await history()
    expect(all).toEqual([
      expect.objectContaining({
        hostname: 'boulangerie-lavandier.test',
        level: 'danger',
        kind: 'page',
        identity: 'france-travail',
      }),
    ])
    expect(JSON.stringify(all)).not.toContain('wp-content')
    await reload()
    await page.waitForSelector('.chart[role="img"]')
    await page.click('.risky')
    expect(await until(history, (now) => now.length === 0)).toEqual([])
  })

  test('takes a backup back, value by value', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-backup-'))
    const good = { ...(await own()), ownName: 'Mission Exemple' }
    const file = join(folder, 'vigie.json')
    writeFileSync(file, JSON.stringify({ ...good, ownDomains: ['exemple.fr', 7], colour: 'red' }))
    await page.waitForSelector('#import')
    const input = (await page.$('#import')) as ElementHandle<HTMLInputElement>
    await input.uploadFile(file)
    await until(own, ({ ownName }) => ownName === 'Mission Exemple')
    const told = await until(text, (all) => all.includes('colour'))
    expect(told).toContain('ownDomains[1]')
    expect((await own()).ownDomains).toEqual(['exemple.fr'])

    writeFileSync(file, 'not a backup')
    await ((await page.$('#import')) as ElementHandle<HTMLInputElement>).uploadFile(file)
    expect(await until(text, (all) => all.includes('n’est pas une sauvegarde'))).toContain(
      'n’est pas une sauvegarde',
    )
    expect((await own()).ownName).toBe('Mission Exemple')
    expect(readFileSync(file, 'utf8')).toBe('not a backup')
    rmSync(folder, { recursive: true })
  })

  test('gives the settings as a file that can be taken back', async () => {
    const exported = await page.evaluate(async () => {
      const text = new Promise<string>((resolve) => {
        const make = URL.createObjectURL
        URL.createObjectURL = (blob) => {
          void (blob as Blob).text().then(resolve)
          return make.call(URL, blob)
        }
      })
      document.getElementById('export')?.click()
      return text
    })
    expect(JSON.parse(exported)).toEqual(await own())
  })

  test('speaks another language at once', async () => {
    await page.select('#language', 'en')
    expect(await until(text, (all) => all.includes('Settings'))).toContain('Trusted sites')
    await page.select('#language', 'fr')
    await until(text, (all) => all.includes('Réglages'))
  })

  test('erases everything, after one more question', async () => {
    await page.click('#erase')
    await page.waitForSelector('#erase-yes', { visible: true })
    await page.click('#erase-yes')
    const now = await until(own, ({ ownName }) => ownName === '')
    expect(now).toMatchObject({ ownName: '', ownDomains: [], publishers: [], language: 'auto' })
  })
})
