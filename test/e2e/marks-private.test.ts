import { rmSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep } from '../browser/wait.ts'
import { FILES, GUILTY_PAGES, withInventedMark } from './pages/marks.ts'

/** Firefox runs one worker for all its windows, and asks the same of a tab. */
describe('a private window of Chromium', () => {
  let server: Server
  let vigie: Vigie
  let folder: string
  /** One of our pages in an ordinary window, and one in the private window. */
  let ordinary: Page
  let hidden: Page

  beforeAll(async () => {
    folder = await withInventedMark('dist/chromium')
    server = await serve(({ pathname }) => {
      const svg = FILES[pathname]
      if (svg) return { headers: { 'content-type': 'image/svg+xml' }, body: svg }
      return GUILTY_PAGES[decodeURIComponent(pathname.slice(1))]
    })
    vigie = await launch({ kind: 'chromium', ports: server, extension: null, installsLater: true })
    const session = await vigie.browser.target().createCDPSession()
    const { id } = (await session.send('Extensions.loadUnpacked', {
      path: folder,
      enableInIncognito: true,
    })) as { id: string }
    ordinary = await vigie.newPage()
    await ordinary.goto(`chrome-extension://${id}/manifest.json`)
    hidden = await openPrivate(`chrome-extension://${id}/manifest.json`)
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function openPrivate(url: string): Promise<Page> {
    const before = new Set(vigie.browser.targets())
    await ordinary.evaluate(
      (address) => chrome.windows.create({ incognito: true, url: address }),
      url,
    )
    const target = await vigie.browser.waitForTarget(
      (one) => one.type() === 'page' && !before.has(one) && one.url() !== 'about:blank',
      { timeout: 10_000 },
    )
    const page = await target.page()
    if (!page) throw new Error('no page')
    return page
  }

  const badgeOf = (host: string) =>
    hidden.evaluate(async (part) => {
      const tabs = await chrome.tabs.query({})
      const tab = tabs.find(({ url, incognito }) => incognito && url?.includes(part))
      return tab?.id === undefined ? 'no tab' : chrome.action.getBadgeText({ tabId: tab.id })
    }, host)

  test('no picture is taken of it', async () => {
    await openPrivate('https://dossier-image.example/img')
    await sleep(3_500)
    expect(await badgeOf('dossier-image.example')).toBe('')
  }, 60_000)

  test('what its document draws is known', async () => {
    await openPrivate('https://dossier-trace.example/a%20path%20in%20the%20document')
    for (const end = Date.now() + 10_000; Date.now() < end; await sleep(200))
      if ((await badgeOf('dossier-trace.example')) === '!') break
    expect(await badgeOf('dossier-trace.example')).toBe('!')
  }, 60_000)
})
