import { rmSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep } from '../browser/wait.ts'
import { FILES, GUILTY_PAGES, withInventedMark } from './pages/marks.ts'
import { type LetIn, letIn } from './private-window.ts'

/** Firefox runs one worker for all its windows, and asks the same of a tab. */
describe('a private window of Chromium', () => {
  let server: Server
  let vigie: Vigie
  let folder: string
  /** One of our files in the private window. */
  let hidden: Page
  let openPrivate: LetIn['openPrivate']

  beforeAll(async () => {
    folder = await withInventedMark('dist/chromium')
    server = await serve(({ pathname }) => {
      const svg = FILES[pathname]
      if (svg) return { headers: { 'content-type': 'image/svg+xml' }, body: svg }
      return GUILTY_PAGES[decodeURIComponent(pathname.slice(1))]
    })
    vigie = await launch({ kind: 'chromium', ports: server, extension: null, installsLater: true })
    const inside = await letIn(vigie, folder)
    openPrivate = inside.openPrivate
    hidden = await openPrivate(`${inside.base}manifest.json`)
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

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
