import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep, until } from '../browser/wait.ts'
import { GUILTY, html } from './pages/site.ts'
import { type LetIn, letIn } from './private-window.ts'
import { see } from './warning/eye.ts'

/** In the list inside the package. */
const SEEDED = 'espacefrancetravail.fr'
const FICTION = 'https://fiction.test/'

/** Firefox's, which share a worker with the others, stand in private-firefox.test.ts. */
describe('a private window of Chromium', () => {
  let server: Server
  let vigie: Vigie
  let base = ''
  /** One of our pages in an ordinary window, and one in the private window. */
  let ordinary: Page
  let hidden: Page
  let openPrivate: LetIn['openPrivate']

  beforeAll(async () => {
    server = await serve(({ hostname }) =>
      hostname.endsWith('.test')
        ? html(GUILTY, 'France Travail')
        : `<!doctype html><title>${hostname}</title>`,
    )
    vigie = await launch({ kind: 'chromium', ports: server, extension: null, installsLater: true })
    ;({ base, ordinary, openPrivate } = await letIn(vigie, 'dist/chromium'))
    for (const end = Date.now() + 20_000; (await stopped(ordinary)) === 0 && Date.now() < end; )
      await sleep(100)
    hidden = await openPrivate(`${base}manifest.json`)
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  /** How many names the network rules stop. */
  const stopped = (page: Page) =>
    page.evaluate(async () => {
      const rules = await chrome.declarativeNetRequest.getDynamicRules()
      return rules.find(({ id }) => id === 1)?.condition.requestDomains?.length ?? 0
    })
  /** All that lies on the disk, and what the network rules on it say of exceptions. */
  const onDisk = () =>
    ordinary.evaluate(async () => {
      const rules = await chrome.declarativeNetRequest.getDynamicRules()
      const allowed = rules.filter(({ id }) => id === 2)
      return JSON.stringify([await chrome.storage.local.get(null), allowed])
    })
  const ask = (page: Page, kind: string, carries?: unknown) =>
    page.evaluate(
      async (call) => {
        const reply = await chrome.runtime.sendMessage(call)
        if (!reply || 'error' in reply) throw new Error(reply?.error ?? 'no answer')
        return reply.ok
      },
      { kind, carries },
    )
  const trusted = async (page: Page) => (await ask(page, 'settings-get')).own.trusted.length
  const visits = (host: string) => server.requests.filter((one) => one.includes(host)).length

  async function shows(address: (url: string) => boolean): Promise<Page> {
    const target = await vigie.browser.waitForTarget((one) => address(one.url()), {
      timeout: 10_000,
    })
    const page = await target.page()
    if (!page) throw new Error('no page')
    return page
  }

  const isPrivate = (page: Page) =>
    page.evaluate(async () => (await chrome.tabs.getCurrent())?.incognito)

  async function stopPage(path: string): Promise<Page> {
    await openPrivate(`https://${SEEDED}${path}`)
    const page = await shows((url) => url.endsWith('/stop.html'))
    await until(page, () => document.title.includes('·'))
    return page
  }

  test('shows the stop page of a listed site, there and not elsewhere', async () => {
    const page = await stopPage('/a')
    const text = await page.evaluate(() => document.body.innerText)
    expect(text).toContain('Ce site n’est pas celui de France Travail.')
    expect(text).toContain('Elle est dans une liste de Vigie.')
    expect(await isPrivate(page)).toBe(true)
    expect(visits(SEEDED)).toBe(0)
    await page.close()
  })

  test.each([
    ['J’ai déjà donné', '#given', '/help.html'],
    ['Ce n’est pas une arnaque', '#mistake', '/report.html'],
  ])('opens "%s" beside it', async (_, selector, path) => {
    const page = await stopPage('/b')
    await page.click(selector)
    const other = await shows((url) => url.includes(path))
    expect(await isPrivate(other)).toBe(true)
    await until(other, () => document.title.includes('·'))
    await other.close()
    await page.close()
  })

  test('leads to the real site by the button of the warning', async () => {
    const page = await openPrivate('https://buttons.test/')
    await page.bringToFront()
    let leave: { readonly x: number; readonly y: number } | undefined
    for (const end = Date.now() + 10_000; !leave && Date.now() < end; await sleep(300))
      leave = (await see(page)).leave
    // The buttons of a warning do nothing before it could be read.
    await sleep(1_500)
    await page.mouse.click(leave?.x ?? 0, leave?.y ?? 0)
    await until(page, () => document.title === 'www.francetravail.fr', 8_000)
    await page.close()
  })

  test('warns of a page, and keeps what is chosen there off the disk', async () => {
    const page = await openPrivate(FICTION)
    const badge = () =>
      hidden.evaluate(async () => {
        const tab = (await chrome.tabs.query({})).find(({ url }) => url?.includes('fiction.test'))
        return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id })
      })
    for (const end = Date.now() + 10_000; (await badge()) !== '!' && Date.now() < end; )
      await sleep(100)
    expect(await badge()).toBe('!')
    await ask(hidden, 'pause', { hostname: 'pause.example', for: 'day' })
    await ask(hidden, 'trust', { kind: 'site', name: 'fiction.test', for: 'ever' })
    expect(await trusted(hidden)).toBe(1)
    await sleep(500)
    expect(await trusted(ordinary)).toBe(0)
    expect(await onDisk()).not.toMatch(/fiction|pause\.example|espacefrancetravail/)
    await page.close()
  })

  test('goes on past the stop page in its own tabs alone', async () => {
    const page = await stopPage('/c')
    const before = await stopped(ordinary)
    await page.click('#go-on')
    await page.click('#yes')
    const site = await shows((url) => url === `https://${SEEDED}/c`)
    expect(await site.title()).toBe(SEEDED)
    const again = await openPrivate(`https://${SEEDED}/d`)
    await until(again, () => document.title === 'espacefrancetravail.fr')
    const seen = visits(SEEDED)
    const outside = await vigie.newPage()
    await outside.goto(`https://${SEEDED}/e`).catch(() => {})
    await until(outside, () => location.pathname.endsWith('/stop.html'))
    expect(visits(SEEDED)).toBe(seen)
    expect(await onDisk()).not.toMatch(/"list-exceptions"[^}]*espacefrancetravail/)
    expect(await stopped(ordinary)).toBe(before)
  })

  test('forgets what was chosen there with the last private window', async () => {
    expect(await trusted(hidden)).toBe(1)
    const inMemory = await ordinary.evaluate(() => chrome.storage.session.get(null))
    expect(JSON.stringify(inMemory)).not.toMatch(/pause\.example/)
    // Only a page of the private window sees private windows; the last that it closes is its own.
    const closing = hidden.evaluate(async () => {
      const own = (await chrome.windows.getCurrent()).id
      const all = (await chrome.windows.getAll()).filter(({ incognito }) => incognito)
      for (const { id } of all) if (id !== undefined && id !== own) await chrome.windows.remove(id)
      if (own !== undefined) await chrome.windows.remove(own)
    })
    await closing.catch(() => {})
    await sleep(1_000)
    expect(await trusted(await openPrivate(`${base}manifest.json`))).toBe(0)
  })
})
