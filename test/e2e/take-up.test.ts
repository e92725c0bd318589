import { resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep, until } from '../browser/wait.ts'
import { see } from './warning/eye.ts'

const PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>France Travail</title>
  <header><h1>France Travail</h1></header><p>Bienvenue dans votre espace personnel France Travail.</p>
  <form><label>Votre IBAN <input id="iban" name="iban"></label>
  <label>Mot de passe <input type="password" name="pass"></label><button>Valider</button></form>`

describe.each<BrowserKind>(['chromium', 'firefox'])('open tabs in %s', (kind) => {
  let server: Server
  let vigie: Vigie

  beforeAll(async () => {
    server = await serve((url) =>
      url.hostname.endsWith('.test') ? PAGE : `<!doctype html><title>${url.hostname}</title>`,
    )
    vigie = await launch({ kind, ports: server, extension: null, installsLater: true })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  async function open(address = 'https://fiction.test/'): Promise<Page> {
    const page = await vigie.newPage()
    await page.setViewport({ width: 1000, height: 800 })
    await page.goto(address)
    return page
  }
  async function sees(page: Page, warning: boolean): Promise<void> {
    await page.bringToFront()
    const is = async () => (await see(page)).warning > 0.8
    for (const end = Date.now() + 8_000; (await is()) !== warning && Date.now() < end; )
      await sleep(200)
    expect(await is()).toBe(warning)
  }
  async function leaves(page: Page): Promise<void> {
    const { leave } = await see(page)
    await page.mouse.click(leave?.x ?? 0, leave?.y ?? 0)
    await until(page, () => document.title === 'www.francetravail.fr', 8_000)
  }
  const install = () => vigie.browser.installExtension(resolve(`dist/${kind}`))

  test('are protected at once by an installation', async () => {
    const page = await open()
    await sees(page, false)
    await install()
    await sees(page, true)
    await page.keyboard.type('FR76')
    expect(
      await page.evaluate(() => (document.getElementById('iban') as HTMLInputElement).value),
    ).toBe('')
    await leaves(page)
    await page.close()
  })

  test('are protected after an update, and what stood still leads out', async () => {
    const page = await open()
    await sees(page, true)
    await install()
    await sees(page, true)
    await sleep(6_000)
    await sees(page, true)
    // One warning, the new one.
    const hosts = await page.evaluate(() => document.querySelectorAll('html > div').length)
    expect(hosts).toBe(1)
    await leaves(page)
    await page.close()
  })
})
