import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep } from '../browser/wait.ts'
import { GUILTY, html } from './pages/site.ts'
import { coloursOfSheets, type SheetInk } from './print/sheets.ts'

/** The palette's light values (src/theme/tokens.css): danger, caution, danger ground and the action's colour. */
const OURS: readonly SheetInk[] = [
  [156, 42, 28],
  [122, 77, 0],
]
const NEVER: readonly SheetInk[] = [
  [251, 233, 229],
  [13, 95, 90],
]
/** Five sheets, each with a colour of its own. */
const SHEETS = [1, 2, 3, 4, 5]
const inkOf = (n: number) => `color: rgb(0 ${n * 20} 255)`
const from = (first: number) =>
  SHEETS.slice(first - 1)
    .map((n) => `<p style="${inkOf(n)}; break-after: page">Feuille ${n}</p>`)
    .join('')
const sheets = from(1)

const PAGES: Readonly<Record<string, string>> = {
  '/danger': html(GUILTY + sheets, 'France Travail'),
  '/caution': html(
    `<h1>Bonjour</h1><p>Un site de cuisine.</p><input type="search">${sheets}`,
    'Bonjour',
  ),
  '/honest': html(`<h1>Bonjour</h1>${sheets}`, 'Bonjour'),
  '/mail': `<!doctype html><meta charset="utf-8"><title>Courrier</title>
  <div id="message-header"><h2 class="subject"><span style="${inkOf(1)}">Votre dossier</span></h2><table class="headers-table"><tr>
  <td class="header from"><span class="adr"><a class="rcmContactAddress"
    title="suivi@dossier-fictif.example">France Travail</a></span></td>
  </tr></table></div><div id="messagebody"><div class="message-htmlpart">
  <p>Bonjour, envoyez votre RIB et votre mot de passe en réponse à ce mail.</p>
  <p><a href="https://espace-client.example/rib">Mon espace</a></p><p>France Travail</p></div></div><p style="break-after: page"></p>${from(2)}`,
}

describe.each<BrowserKind>(['chromium', 'firefox'])('on paper in %s', (kind) => {
  let server: Server
  let vigie: Vigie

  beforeAll(async () => {
    server = await serve(({ pathname }) => PAGES[pathname])
    vigie = await launch({ kind, ports: server })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  async function open(address: string, badge: string): Promise<Page> {
    const page = await vigie.newPage()
    await page.goto(address)
    await vigie.badgeBecomes(page, badge)
    await page.bringToFront()
    await sleep(1_000)
    return page
  }

  /** Which sheets of the page bear something in these colours. */
  async function printed(page: Page, colours: readonly SheetInk[]): Promise<number[]> {
    const all = coloursOfSheets(await page.pdf({ printBackground: true }))
    await page.close()
    const has = (sheet: readonly SheetInk[], colour: SheetInk) =>
      sheet.some((one) => one.every((part, at) => Math.abs(part - (colour[at] as number)) < 3))
    const which = (sheet: readonly SheetInk[]) => SHEETS.filter((n) => has(sheet, [0, n * 20, 255]))
    expect(all.flatMap(which).sort()).toEqual(SHEETS)
    // Firefox's sheets are low: a message may go on over one without a colour of its own, which counts as 0.
    const bearing = all.filter((one) => colours.some((colour) => has(one, colour)))
    return bearing.flatMap((one) => (which(one).length === 0 ? [0] : which(one)))
  }

  test.each([
    ['a warning', 'https://fiction.test/danger', '!'],
    ['a doubt', 'https://mon-francetravail.fr/caution', '?'],
    ['the banner of a message', 'https://courrier.example/mail?_task=mail&_action=preview', '!'],
  ])('%s stands once, at the head of the first sheet', async (_, address, badge) => {
    expect(await printed(await open(address, badge), OURS)).toEqual([1])
  })

  test('neither its buttons nor its ground are printed', async () => {
    expect(await printed(await open('https://fiction.test/danger', '!'), NEVER)).toEqual([])
  })

  test('an honest page is printed as it is', async () => {
    expect(
      await printed(await open('https://bonjour.example/honest', ''), [...OURS, ...NEVER]),
    ).toEqual([])
  })
})
