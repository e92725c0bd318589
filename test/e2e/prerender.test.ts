import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep } from '../browser/wait.ts'
import { FORM, GUILTY, html } from './pages/site.ts'
import { stopWorker } from './stop-worker.ts'

const rules = (path: string) =>
  `<script type="speculationrules">{"prerender":[{"urls":["${path}"],"eagerness":"immediate"}]}</script>`
/** Tells the server that it was prepared, and when it is shown. */
const TELLS = `<script>
  fetch(location.pathname + '?prepared=' + document.prerendering)
  document.addEventListener('prerenderingchange', () => fetch(location.pathname + '?shown'))</script>`
const HONEST = '<h1>La boulangerie</h1><p>Du pain et des gâteaux.</p><input type="search">'
const PAGES: Readonly<Record<string, string>> = {
  '/': html(`${HONEST}${rules('/fake')}<a id="link" href="/fake">Suite</a>`, 'La boulangerie'),
  '/frames': html(
    `${HONEST}${rules('/framed')}<a id="link" href="/framed">Suite</a>`,
    'La boulangerie',
  ),
  '/two': html(`${HONEST}${rules('/ordinary')}<a id="link" href="/ordinary">Suite</a>`, 'Bonjour'),
  '/fake': html(GUILTY + TELLS, 'France Travail'),
  '/framed': html(
    `<h1>France Travail</h1><iframe src="/inner"></iframe>${TELLS}`,
    'France Travail',
  ),
  '/inner': html(GUILTY),
  '/ordinary': html(`<h1>Nos gâteaux</h1>${FORM}${TELLS}`, 'Nos gâteaux'),
}

/** Firefox prepares no pages. */
describe('a page that Chromium prepares before anybody goes there', () => {
  let server: Server
  let vigie: Vigie
  let control: Page
  let count = 0

  beforeAll(async () => {
    server = await serve(({ pathname }) => PAGES[pathname])
    vigie = await launch({
      kind: 'chromium',
      ports: server,
      unwatched: 'boulangerie',
      // A page is only prepared behind a certificate that the browser does not doubt.
      args: ['--ignore-certificate-errors'],
    })
    control = await vigie.openOwn('manifest.json')
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  const asked = async (address: string) => {
    for (const end = Date.now() + 8_000; Date.now() < end; await sleep(50))
      if (server.requests.includes(address)) return true
    return false
  }

  /** Opens a page and waits until the one behind it is prepared, and has been looked at. */
  async function prepared(path: string, next: string) {
    const origin = `https://boulangerie-${++count}.example`
    await vigie.inExtension((url: string) => chrome.tabs.create({ url }), origin + path)
    expect(await asked(`${origin + next}?prepared=true`)).toBe(true)
    await sleep(2_000)
    return { first: origin + path, next: origin + next }
  }
  const badge = async (address: string) => (await vigie.badge(control, address)).text
  /** Follows the link as the page's own script would. */
  async function goOn({ first }: { first: string }): Promise<void> {
    await vigie.inExtension(async (url: string) => {
      const id = (await chrome.tabs.query({})).find((one) => one.url === url)?.id ?? -1
      const func = () => document.getElementById('link')?.click()
      await chrome.scripting.executeScript({ target: { tabId: id }, func })
    }, first)
  }

  test.each([
    ['alone', '/', '/fake'],
    ['with frames', '/frames', '/framed'],
  ])(
    'says nothing of the page that is shown, and is warned of when it is shown: %s',
    async (...[, path, next]) => {
      const both = await prepared(path, next)
      expect(await badge(both.first)).toBe('')
      await goOn(both)
      await vigie.badgeBecomes(control, '!', 8_000, both.next)
    },
  )

  test('is warned of when the worker slept in between', async () => {
    const both = await prepared('/', '/fake')
    await stopWorker(vigie)
    await goOn(both)
    await vigie.badgeBecomes(control, '!', 8_000, both.next)
  })

  test('stays silent where it is honest', async () => {
    const both = await prepared('/two', '/ordinary')
    await goOn(both)
    await sleep(2_000)
    expect(await badge(both.next)).toBe('')
  })
})
