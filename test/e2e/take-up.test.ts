import { resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep, until } from '../browser/wait.ts'
import { inChrome } from './firefox-chrome.ts'
import { see } from './warning/eye.ts'

const PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>France Travail</title>
  <header><h1>France Travail</h1></header><p>Bienvenue dans votre espace personnel France Travail.</p>
  <form><label>Votre IBAN <input id="iban" name="iban"></label>
  <label>Mot de passe <input type="password" name="pass"></label><button>Valider</button></form>`

const MAIL = `<!doctype html><meta charset="utf-8"><title>Courrier</title>
  <div id="message-header"><h2 class="subject"><span>Votre dossier</span></h2><table class="headers-table"><tr>
  <td class="header from"><span class="adr"><a class="rcmContactAddress"
    title="suivi@dossier-fictif.example">France Travail</a></span></td>
  </tr></table></div><div id="messagebody"><div class="message-htmlpart">
  <p>Bonjour, envoyez votre RIB et votre mot de passe en réponse à ce mail.</p>
  <p><a href="https://espace-client.example/rib">Mon espace</a></p><p>France Travail</p></div></div>`

describe.each<BrowserKind>(['chromium', 'firefox'])('open tabs in %s', (kind) => {
  let server: Server
  let vigie: Vigie

  beforeAll(async () => {
    server = await serve((url) =>
      url.hostname === 'courrier.example'
        ? MAIL
        : url.hostname.endsWith('.test')
          ? PAGE
          : `<!doctype html><title>${url.hostname}</title>`,
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
  /** Elements that were put before the message. */
  const banners = (page: Page) =>
    page.evaluate(() => document.querySelectorAll('body div:not([id],[class])').length)
  async function hasBanner(page: Page): Promise<void> {
    await page.bringToFront()
    await until(
      page,
      () => document.querySelectorAll('body div:not([id],[class])').length > 0,
      8_000,
    )
  }
  const install = () => vigie.browser.installExtension(resolve(`dist/${kind}`))

  /** As a person does it on the browser's own page about extensions. */
  async function setEnabled(on: boolean): Promise<void> {
    if (kind === 'firefox')
      return inChrome(
        vigie.browser,
        `AddonManager.getAddonByID('vigie@vigie.example').then((one) => one.${on ? 'enable' : 'disable'}())`,
      )
    const page = await vigie.newPage()
    await page.goto('chrome://extensions/')
    await page.evaluate(async (enabled) => {
      const [own] = (await chrome.management.getAll()).filter(
        ({ shortName }) => shortName === 'Vigie',
      )
      await chrome.management.setEnabled(own?.id ?? '', enabled)
    }, on)
    await page.close()
  }

  test('are protected at once by an installation', async () => {
    const mailbox = await open('https://courrier.example/?_task=mail&_action=preview&_uid=1')
    const page = await open()
    await sees(page, false)
    await install()
    await sees(page, true)
    await hasBanner(mailbox)
    await mailbox.close()
    await page.bringToFront()
    await page.keyboard.type('FR76')
    expect(
      await page.evaluate(() => (document.getElementById('iban') as HTMLInputElement).value),
    ).toBe('')
    await leaves(page)
    await page.close()
  })

  test('are protected after an update, and what stood still leads out', async () => {
    const mailbox = await open('https://courrier.example/?_task=mail&_action=preview&_uid=1')
    await hasBanner(mailbox)
    const page = await open()
    await sees(page, true)
    await install()
    await sees(page, true)
    await mailbox.bringToFront()
    await sleep(6_000)
    expect(await banners(mailbox)).toBe(1)
    await mailbox.close()
    await sees(page, true)
    // One warning, the new one.
    const hosts = await page.evaluate(() => document.querySelectorAll('html > div').length)
    expect(hosts).toBe(1)
    await leaves(page)
    await page.close()
  })

  test('are protected when Vigie is switched off and on again, also those that came in between', async () => {
    const before = await open()
    await sees(before, true)
    await setEnabled(false)
    const between = await open('https://entretemps.test/')
    await sleep(1_000)
    await sees(between, false)
    await setEnabled(true)
    await sees(between, true)
    await between.keyboard.type('FR76')
    expect(
      await between.evaluate(() => (document.getElementById('iban') as HTMLInputElement).value),
    ).toBe('')
    await leaves(between)
    await between.close()
    await sees(before, true)
    await leaves(before)
    await before.close()
  })
})
