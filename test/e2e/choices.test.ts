import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { demoSite } from '../tools/demo/pages.ts'

const FAKE = 'https://boulangerie-lavandier.test/wp-content/uploads/ft/'

/** How often Tab is pressed from the highlighted "leave" to each quiet button. */
const BUTTONS = [
  ['given', 1, 'src/pages/help/help.html', 'J’ai déjà donné mes informations'],
  ['report', 2, 'src/pages/report/report.html', 'Signaler une arnaque'],
  ['not-a-scam', 3, 'src/pages/report/report.html', 'Ce n’est pas une arnaque'],
] as const

describe.each<BrowserKind>(['chromium', 'firefox'])('the buttons of a warning in %s', (kind) => {
  let server: Server
  let vigie: Vigie
  beforeAll(async () => {
    server = await serve(demoSite)
    vigie = await launch({ kind, ports: server })
    await vigie.inExtension(() => {})
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  /** Firefox tells its driver no address of ours: each page is asked. */
  async function opened(path: string): Promise<Page> {
    for (const end = Date.now() + 30_000; Date.now() < end; ) {
      for (const page of await vigie.browser.pages()) {
        const found = await page
          .evaluate(
            (part: string) => location.href.includes(part) && !!document.querySelector('h1'),
            path,
          )
          .catch(() => false)
        if (found) return page
      }
      await new Promise((done) => setTimeout(done, 200))
    }
    throw new Error(`${path} did not open`)
  }

  test.each(BUTTONS)('%s opens its page, by keyboard', async (_id, tabs, path, title) => {
    const site = await vigie.newPage()
    await site.goto(FAKE)
    await vigie.badgeBecomes(site, '!')
    await site.bringToFront()
    // What lets go works only after the warning has stood for a moment.
    await new Promise((done) => setTimeout(done, 2500))
    for (let n = 0; n < tabs; n++) await site.keyboard.press('Tab')
    await site.keyboard.press('Enter')
    const page = await opened(path)
    const text = await page.evaluate(() => document.body.innerText)
    expect(text).toContain(title)
    const fields = await page.$$eval('input[type=text]', (all) =>
      all.map((one) => (one as HTMLInputElement).value),
    )
    expect(fields).toContain('boulangerie-lavandier.test')
    expect(page.url()).not.toContain('boulangerie')
    await page.close()
    await site.close()
  })
})
