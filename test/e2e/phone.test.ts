import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep, until } from '../browser/wait.ts'
import { see } from './warning/eye.ts'

const FORM = `<header><h1>France Travail</h1></header>
  <p>Bienvenue dans votre espace personnel France Travail.</p>
  <form><label>Votre IBAN <input name="iban"></label>
  <label>Mot de passe <input type="password" name="pass"></label><button>Valider</button></form>`
const meta = (content: string) => `<meta name="viewport" content="${content}">`
const HONEST = meta('width=device-width,initial-scale=1')
const HUGE = 'width=10000,initial-scale=0.1,minimum-scale=0.1'

const PAGES: Readonly<Record<string, string>> = {
  'for a screen of 10,000 pixels': meta(HUGE),
  'that fits 10,000 pixels on the screen': meta('width=10000'),
  'made for a desk': '',
  'that may not be enlarged': meta('width=4000,user-scalable=no,maximum-scale=0.1'),
  'that changes late': `${HONEST}<script>
    new MutationObserver((_, observer) => {
      if (!document.querySelector('html > div')) return
      observer.disconnect()
      setTimeout(() => document.head.append(Object.assign(document.createElement('meta'),
        { name: 'viewport', content: '${HUGE}' })), 300)
    }).observe(document.documentElement, { childList: true })</script>`,
}

const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 1 }

/** Firefox on a desk heeds a page's viewport by a preference alone; its window is as narrow as it can be made. */
const FIREFOX = {
  args: ['--width=500', '--height=844'],
  firefoxPrefs: { 'dom.meta-viewport.enabled': true },
}

describe.each<BrowserKind>(['chromium', 'firefox'])('on a phone with %s', (kind) => {
  let server: Server
  let vigie: Vigie
  let head = ''

  beforeAll(async () => {
    server = await serve((url) =>
      url.hostname.endsWith('.test')
        ? `<!doctype html><html lang="fr"><meta charset="utf-8"><title>France Travail</title>${head}${FORM}`
        : `<!doctype html><title>${url.hostname}</title>`,
    )
    vigie = await launch({ kind, ports: server, ...(kind === 'firefox' && FIREFOX) })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  async function open(page: string): Promise<Page> {
    head = page
    const tab = await vigie.newPage()
    if (kind === 'chromium') await tab.setViewport(PHONE)
    await tab.goto('https://fiction.test/')
    await vigie.badgeBecomes(tab, '!')
    await tab.bringToFront()
    await sleep(1_500)
    return tab
  }

  test.each(Object.entries(PAGES))(
    'the card of a page %s is as large as elsewhere',
    async (_, page) => {
      const usual = await open(HONEST)
      const { button } = await see(usual)
      await usual.close()
      const tab = await open(page)
      const sight = await see(tab)
      // The rest of a small screen is letters.
      expect(sight.warning).toBeGreaterThan(0.7)
      expect(sight.button).toBeGreaterThan(button * 0.8)
      expect(sight.button).toBeLessThan(button * 1.25)
      // Chromium's driver counts in the page's own pixels.
      const scale = await tab.evaluate(() => visualViewport?.scale ?? 1)
      const { x = 0, y = 0 } = sight.leave ?? {}
      if (kind === 'chromium') await tab.touchscreen.tap(x / scale, y / scale)
      else await tab.mouse.click(x, y)
      await until(tab, () => document.title === 'www.francetravail.fr', 8_000)
      await tab.close()
    },
  )
})
