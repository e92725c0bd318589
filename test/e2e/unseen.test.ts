import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { tellWorker } from '../tools/surfaces/tools.ts'
import { inChrome } from './firefox-chrome.ts'
import { GUILTY, html } from './pages/site.ts'

const CANNOT = 'Vigie ne peut pas regarder cette page'
const HONEST = html('<h1>Recettes</h1><p>Tarte aux pommes.</p><input type="search">', 'Recettes')
/** One empty sheet. */
const PDF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj',
  'trailer<</Root 1 0 R>>',
].join('\n')

describe.each<BrowserKind>(['chromium', 'firefox'])('what Vigie cannot see, in %s', (kind) => {
  let server: Server
  let vigie: Vigie
  beforeAll(async () => {
    server = await serve(({ pathname }) => {
      if (pathname.endsWith('.pdf') || pathname === '/document')
        return { headers: { 'content-type': 'application/pdf' }, body: PDF }
      if (pathname === '/picture') return { headers: { 'content-type': 'image/gif' }, body: GIF }
      if (pathname === '/long') return html(`${'<i>a</i> '.repeat(70_000)}${GUILTY}`, 'Long')
      return pathname === '/fake' ? html(GUILTY, 'France Travail') : HONEST
    })
    vigie = await launch({ kind, ports: server })
    await tellWorker(vigie, 'settings-change', { language: 'fr' })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  const idsOfTabs = () =>
    vigie.inExtension(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
      return (await api.tabs.query({})).map(({ id }) => id ?? -1)
    })
  const titleOf = (tabId: number) =>
    vigie.inExtension(async (id: number) => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
      return api.action.getTitle({ tabId: id })
    }, tabId)

  /** Opens an address in a new tab; its id is the one that was not there before. */
  async function open(address: string): Promise<{ site: Page; tabId: number }> {
    const before = new Set(await idsOfTabs())
    const site = await vigie.newPage()
    await site.goto(address, { waitUntil: [], timeout: 5_000 }).catch(() => {})
    await new Promise((done) => setTimeout(done, 1_500))
    const tabId = (await idsOfTabs()).find((id) => !before.has(id))
    if (tabId === undefined) throw new Error(`no new tab for ${address}`)
    return { site, tabId }
  }

  async function popupOf(tabId: number): Promise<{ popup: Page; text: string }> {
    const popup = await vigie.openOwn(`src/pages/popup/popup.html#${tabId}`)
    await popup.waitForSelector('#site h1')
    const text = await popup.$eval('#site', (element) => (element as HTMLElement).innerText)
    return { popup, text }
  }

  async function saysOf(address: string): Promise<{ text: string; title: string }> {
    const { site, tabId } = await open(address)
    const { popup, text } = await popupOf(tabId)
    const title = await titleOf(tabId)
    await popup.close()
    await site.close().catch(() => {})
    return { text, title }
  }

  const closed = {
    chromium: [
      ['a store', 'https://chromewebstore.google.com/detail/x'],
      // Not a page's source: Chromium's driver never gets there.
      ['a page of the browser', 'chrome://version/'],
    ],
    firefox: [
      ['a store', 'https://addons.mozilla.org/fr/firefox/'],
      ['the source of a page', 'view-source:https://recettes.test/'],
      ['the reading view', 'about:reader?url=https%3A%2F%2Frecettes.test%2F'],
      ['a page of the browser', 'about:support'],
    ],
  }
  test.each([
    ['a PDF', 'https://recettes.test/formulaire.pdf'],
    ['a PDF whose address does not tell', 'https://recettes.test/document'],
    ['a picture', 'https://recettes.test/picture'],
    ...(closed[kind as 'chromium' | 'firefox'] ?? []),
  ])('%s', async (_, address) => {
    const { text, title } = await saysOf(address)
    expect(text).toContain(CANNOT)
    expect(text).not.toContain('Rien à signaler')
    if (!/^(?:chrome|about):/.test(address)) expect(title).toBe(CANNOT)
  })

  test('a page that no limit lets it read to the end', async () => {
    const { text } = await saysOf('https://recettes.test/long')
    expect(text).not.toContain('Rien à signaler')
  })

  test('says nothing of the kind of a page that it sees', async () => {
    const { text, title } = await saysOf('https://recettes.test/')
    expect(text).toContain('Rien à signaler')
    expect(title).not.toContain(CANNOT)
  })

  test('a site that the person does not let it see, and how to change that', async () => {
    const { site, tabId } = await open('https://recettes.test/')
    await withhold(vigie, kind)
    try {
      const { popup, text } = await popupOf(tabId)
      expect(text).toContain(CANNOT)
      expect(text).toContain('Laisser Vigie regarder les sites')
      await popup.evaluate(() => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
        api.permissions.request = (async (wanted: { origins: string[] }) => {
          document.title = wanted.origins.join()
          return false
        }) as never
      })
      await popup.click('#site .action')
      await popup.waitForFunction(() => document.title === '<all_urls>', { polling: 100 })
      await popup.close()
      await until(async () => (await titleOf(tabId)) === CANNOT)
      const guilty = await open('https://faux.test/fake')
      expect((await popupOf(guilty.tabId)).text).toContain(CANNOT)
      await giveBack(vigie, kind)
      // Taken up without being loaded again.
      await until(async () =>
        (await popupOf(guilty.tabId)).text.includes('Ce n’est pas France Travail'),
      )
      await until(async () => (await titleOf(tabId)) !== CANNOT)
      await site.close()
      await guilty.site.close()
    } finally {
      await giveBack(vigie, kind)
    }
  })
})

const GIF = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')

async function until(look: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (await look().catch(() => false)) return
    await new Promise((done) => setTimeout(done, 300))
  }
  throw new Error('it never came')
}

/** As a person does: in Chromium "on click" on the page of extensions, in Firefox by its switch. */
const withhold = (vigie: Vigie, kind: BrowserKind) => setAccess(vigie, kind, false)
const giveBack = (vigie: Vigie, kind: BrowserKind) => setAccess(vigie, kind, true)

async function setAccess(vigie: Vigie, kind: BrowserKind, all: boolean): Promise<void> {
  if (kind === 'chromium') {
    const page = await vigie.newPage()
    await page.goto('chrome://extensions/')
    await page.evaluate(
      (extensionId, hostAccess) =>
        (
          chrome as unknown as {
            developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> }
          }
        ).developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }),
      new URL(vigie.base).host,
      all ? 'ON_ALL_SITES' : 'ON_CLICK',
    )
    await page.close()
  } else await setInFirefox(vigie, all)
}

/** What the switch on Firefox's page of extensions does. */
const GIVE = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
  const { extension } = WebExtensionPolicy.getByID('vigie@vigie.example')
  await ExtensionPermissions.add(extension.id, { origins: ['<all_urls>'], permissions: [] }, extension)
})()`

async function setInFirefox(vigie: Vigie, all: boolean): Promise<void> {
  if (!all)
    await vigie.inExtension(async () => {
      const { permissions } = (globalThis as unknown as { browser: typeof chrome }).browser
      await permissions.remove({ origins: ['<all_urls>'] })
    })
  else await inChrome(vigie.browser, GIVE)
}
