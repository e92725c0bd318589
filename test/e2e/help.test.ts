import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { tabIdOf, tellWorker } from '../tools/surfaces/tools.ts'

const FAKE = `<!doctype html><html lang="fr"><title>France Travail - Espace personnel</title>
<h1>France Travail</h1><form><label>Identifiant France Travail <input name="id"></label>
<label>Mot de passe <input type="password" name="p"></label>
<label>IBAN <input name="iban"></label><button>Valider</button></form>`

describe.each(['chromium', 'firefox'] as const)('help and reports in %s', (kind) => {
  let server: Server
  let vigie: Vigie
  beforeAll(async () => {
    server = await serve(() => FAKE)
    vigie = await launch({ kind, ports: server })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  /** The tab that shows one of our pages. Firefox tells its driver no address of ours: the page itself is asked. */
  const pageShowing = async (path: string): Promise<Page> => {
    for (const end = Date.now() + 30_000; Date.now() < end; ) {
      for (const page of await vigie.browser.pages()) {
        const address = await page.evaluate(() => location.href).catch(() => '')
        if (address.includes(path)) return page
      }
      await new Promise((done) => setTimeout(done, 200))
    }
    throw new Error(`${path} did not open`)
  }

  /** Warns in a tab, then opens one of our pages about it as the popup does. */
  const openAbout = async (reason: 'given' | 'report' | 'not-a-scam', page: string) => {
    const site = await vigie.newPage()
    await site.goto('https://espace-francetravail.example/', { waitUntil: 'domcontentloaded' })
    await vigie.badgeBecomes(site, '!', 30_000)
    await tellWorker(vigie, 'open', { tabId: await tabIdOf(vigie, site), page: reason })
    const opened = await pageShowing(page)
    await opened.waitForFunction(() => document.querySelector('h1') !== null, { timeout: 30_000 })
    return { opened, site }
  }

  test('help knows what was asked for, and its summary holds nothing secret', async () => {
    const { opened, site } = await openAbout('given', 'help/help.html')
    const ticked = await opened.$$eval('input[name=given]:checked', (all) =>
      all.map((one) => (one as HTMLInputElement).value),
    )
    expect(ticked.sort()).toEqual(['iban', 'password'])
    const steps = await opened.$$eval('.step strong', (all) => all.map((one) => one.textContent))
    expect(steps[0]).toMatch(/banque/)
    const statement = await opened.$eval('#statement', (one) => (one as HTMLTextAreaElement).value)
    expect(statement).toContain('espace-francetravail.example')
    expect(statement).toContain('France Travail')
    expect(statement).not.toMatch(/\d{6}/)

    await opened.click('input[value=card]')
    const first = await opened.$eval('.step strong', (one) => one.textContent)
    expect(first).toMatch(/carte/)
    expect(await opened.$eval('.step a', (one) => one.getAttribute('href'))).toBe('tel:0892705705')
    expect(await opened.$eval('#statement', (one) => (one as HTMLTextAreaElement).value)).toContain(
      'carte bancaire',
    )

    await opened.click('input[value=adviser]')
    const adviser = await opened.$$eval('.step strong', (all) => all.map((one) => one.textContent))
    expect(adviser.join()).toMatch(/structure/)
    // What the person writes into the summary is theirs.
    await opened.type('#statement', 'Mes mots. ')
    await opened.click('input[value=money]')
    expect(await opened.$eval('#statement', (one) => (one as HTMLTextAreaElement).value)).toContain(
      'Mes mots.',
    )
    await opened.close()
    await site.close()
  })

  test('a report says what the person chose, and nothing is sent', async () => {
    const { opened, site } = await openAbout('report', 'report/report.html')
    const text = () => opened.$eval('#preview', (one) => (one as HTMLTextAreaElement).value)
    expect(await text()).toContain('espace-francetravail.example')
    expect(await text()).toContain('IBAN')
    await opened.click('input[value=why]')
    expect(await text()).not.toContain('IBAN')
    await opened.click('input[value=day]')
    expect(await text()).not.toMatch(/20\d\d/)
    await opened.type('#note', 'Reçu par SMS.')
    expect(await text()).toContain('Reçu par SMS.')
    // Only the fake site itself was asked for: no address carries the report anywhere.
    const carried = server.requests.filter((url) => /espace-francetravail|Re%C3%A7u/.test(url))
    expect(new Set(carried.map((url) => new URL(url).hostname))).toEqual(
      new Set(['espace-francetravail.example']),
    )
    await opened.close()
    await site.close()
  })

  test('“this is not a scam” silences the site for the time chosen', async () => {
    const { opened, site } = await openAbout('not-a-scam', 'report/report.html')
    await opened.waitForSelector('#trust-title')
    await opened.$$eval('section button', (all) => (all[0] as HTMLElement).click())
    await opened.waitForFunction(() =>
      [...document.querySelectorAll('[role=status]')].some((one) =>
        one.textContent?.includes('espace-francetravail.example'),
      ),
    )
    await opened.close()
    await site.reload({ waitUntil: 'domcontentloaded' })
    await vigie.badgeBecomes(site, '', 30_000)
    await site.close()
  })

  test('opened by hand, help and report still work', async () => {
    const help = await vigie.openOwn('src/pages/help/help.html')
    await help.waitForSelector('input[name=given]')
    expect(await help.$$('input[name=given]:checked')).toHaveLength(0)
    await help.close()
    const report = await vigie.openOwn('src/pages/report/report.html')
    await report.waitForSelector('#where')
    await report.type('#where', '36 00 00')
    expect(await report.$eval('#preview', (one) => (one as HTMLTextAreaElement).value)).toContain(
      '36 00 00',
    )
    await report.close()
  })
})
