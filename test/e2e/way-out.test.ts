import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep, until } from '../browser/wait.ts'
import { addressesIn } from '../tools/surfaces/tools.ts'
import { see } from './warning/eye.ts'

const FORM = `<header><h1>France Travail</h1></header>
  <p>Bienvenue dans votre espace personnel France Travail.</p>
  <form><label>Votre IBAN <input name="iban"></label>
  <label>Mot de passe <input type="password" name="pass"></label><button>Valider</button></form>`
const STAY = `window.onbeforeunload = (event) => { event.preventDefault(); return 'x' }
  addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'x' }, true)`
const REMOVE = `new MutationObserver(() => {
  for (const div of document.querySelectorAll('html > div')) div.remove()
}).observe(document, { childList: true, subtree: true })`

/** What the page's script does so that nobody leaves it. */
const KEEPERS: Readonly<Record<string, string>> = {
  'asks to stay': STAY,
  'asks to stay, again and again': `setInterval(() => { ${STAY} }, 20)`,
  'asks to stay from a frame': `const frame = document.body.appendChild(document.createElement('iframe'))
    frame.contentWindow.onbeforeunload = (event) => { event.preventDefault(); return 'x' }
    ${STAY}`,
  'stands in the way of "open"': `document.body.insertAdjacentHTML('beforeend', '<img name="open">'); ${STAY}`,
}

const BEATERS: Readonly<Record<string, string>> = {
  'removes the warning for ever and asks to stay': `${STAY};${REMOVE}`,
  'writes itself anew and asks to stay': `${STAY}
    new MutationObserver((_, observer) => {
      if (!document.querySelector('html > div')) return
      observer.disconnect()
      setTimeout(() => {
        document.open()
        document.write(${JSON.stringify(`<title>France Travail</title>${FORM}`)} +
          '<script>' + ${JSON.stringify(`${STAY};${REMOVE}`)} + '<' + '/script>')
        document.close()
      }, 50)
    }).observe(document.documentElement, { childList: true })`,
}

describe.each<BrowserKind>(['chromium', 'firefox'])('the way out in %s', (kind) => {
  let server: Server
  let vigie: Vigie
  let script = ''

  beforeAll(async () => {
    server = await serve((url) =>
      url.hostname.endsWith('.test')
        ? `<!doctype html><html lang="fr"><meta charset="utf-8"><title>France Travail</title>${FORM}<script>${script}</script>`
        : `<!doctype html><title>${url.hostname}</title>`,
    )
    vigie = await launch({ kind, ports: server })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  /** A browser asks only where the person did something before; the dialog is answered "stay". */
  async function open(keeps: string): Promise<{ page: Page; asked: string[] }> {
    script = keeps
    const page = await vigie.newPage()
    await page.setViewport({ width: 1000, height: 800 })
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.dismiss().catch(() => {})
    })
    await page.goto('https://fiction.test/', { waitUntil: 'domcontentloaded' })
    await page.mouse.click(3, 500)
    await vigie.badgeBecomes(page, '!')
    // The driver asked in a tab of ours.
    await page.bringToFront()
    return { page, asked }
  }

  test.each(Object.entries(KEEPERS))('from a page that %s', async (_, keeps) => {
    const { page, asked } = await open(keeps)
    await sleep(600)
    const { leave } = await see(page)
    expect(leave).toBeDefined()
    await page.mouse.click(leave?.x ?? 0, leave?.y ?? 0)
    await until(page, () => document.title === 'www.francetravail.fr', 8_000)
    expect(asked).toEqual([])
    await page.close()
  })

  test('from a page that lets nothing be opened anew: in another tab, and the warning stands on', async () => {
    const { page, asked } = await open(`Document.prototype.open = () => {}; ${STAY}`)
    await sleep(600)
    const { leave } = await see(page)
    await page.mouse.click(leave?.x ?? 0, leave?.y ?? 0)
    const isThere = async () =>
      (await addressesIn(vigie)).some((one) => one.includes('www.francetravail.fr'))
    for (const end = Date.now() + 8_000; !(await isThere()) && Date.now() < end; ) await sleep(200)
    expect(await isThere()).toBe(true)
    if (asked.length > 0) {
      await page.bringToFront()
      await sleep(800)
      expect((await see(page)).warning).toBeGreaterThan(0.8)
    }
    await page.close({ runBeforeUnload: false })
  })

  test.each(Object.entries(BEATERS))('a page that %s gives way to ours', async (_, keeps) => {
    const { page, asked } = await open(keeps)
    const end = Date.now() + 12_000
    const stands = async () => (await addressesIn(vigie)).some((one) => one.includes('stop.html'))
    while (!(await stands()) && Date.now() < end) await sleep(200)
    expect(await stands()).toBe(true)
    await sleep(500)
    expect((await addressesIn(vigie)).filter((one) => one.includes('fiction.test'))).toEqual([])
    expect(asked).toEqual([])
    await page.close({ runBeforeUnload: false }).catch(() => {})
  })
})
