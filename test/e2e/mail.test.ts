import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { failingWorker } from './silent-worker.ts'
import { see } from './warning/eye.ts'

/** A made-up mailbox with the elements that Roundcube draws around a message, written in by a script. */
const mailbox = (
  sender: string,
  text: string,
  later = (run: string) => `setTimeout(() => { ${run} }, 50)`,
) => `<!doctype html><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Courrier</title>
<div id="message-header"><h2 class="subject"><span>Votre dossier</span></h2><table class="headers-table"><tr>
<td class="header from"><span class="adr"><a class="rcmContactAddress" title="${sender}">France Travail</a></span></td>
</tr></table></div><div id="messagebody"><div class="message-htmlpart"></div></div>
<script>${later(`document.querySelector('.message-htmlpart').innerHTML = ${JSON.stringify(text)}`)}</script>`

const LINK =
  '<p><a id="link" href="https://espace-client.example/rib">Mon espace France Travail</a></p>'
const GUILTY = `<p>Bonjour, envoyez votre RIB et votre mot de passe en réponse à ce mail.</p>${LINK}<p>France Travail</p>`
const HONEST = `<p>Bonjour, votre actualisation est ouverte.</p>${LINK.replace('espace-client.example', 'candidat.francetravail.fr')}<p>France Travail</p>`
/** Without end, by messages to itself: an interval would stop itself, too. */
const NO_TIMER = `const { port1, port2 } = new MessageChannel()
port1.onmessage = () => {
  for (let id = 0; id < 3000; id++) { clearTimeout(id); cancelAnimationFrame(id) }
  port2.postMessage(0)
}
port2.postMessage(0)`

const MAILS: Readonly<Record<string, string>> = {
  guilty: mailbox('suivi@dossier-fictif.example', GUILTY),
  honest: mailbox('ne-pas-repondre@francetravail.fr', HONEST),
  // A real mailbox is not hostile; a page that plays one may be.
  timers: mailbox(
    'suivi@dossier-fictif.example',
    GUILTY,
    (run) => `${NO_TIMER}
      const begun = performance.now()
      port1.addEventListener('message', function come() {
        if (performance.now() - begun < 400) return
        port1.removeEventListener('message', come)
        ${run}
      })`,
  ),
}

describe.each<BrowserKind>(['chromium', 'firefox'])('a mailbox in %s', (kind) => {
  let server: Server
  let vigie: Vigie
  beforeAll(async () => {
    server = await serve((url) =>
      url.hostname === 'courrier.example'
        ? {
            headers: { 'content-security-policy': "style-src 'none'" },
            body: MAILS[url.searchParams.get('_uid') ?? ''] ?? '',
          }
        : `<!doctype html><title>${url.hostname}</title>`,
    )
    vigie = await launch({ kind, ports: server })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  async function open(uid: string): Promise<Page> {
    const page = await vigie.newPage()
    await page.setViewport({ width: 400, height: 900, hasTouch: true, isMobile: false })
    await page.goto(`https://courrier.example/?_task=mail&_action=preview&_uid=${uid}`)
    await page.waitForSelector('#link')
    return page
  }

  /** Puts a finger on the link. */
  async function tap(page: Page): Promise<void> {
    const at = await page.evaluate(() => {
      const { x, y, width, height } = (
        document.getElementById('link') as HTMLElement
      ).getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    })
    // Chromium's driver does not hear the end of a touch over which our question opens.
    await Promise.race([
      page.touchscreen.tap(at.x, at.y),
      new Promise((later) => setTimeout(later, 2000)),
    ])
  }

  test('an honest message is silent, and its link opens at a touch', async () => {
    const page = await open('honest')
    await new Promise((done) => setTimeout(done, 800))
    await tap(page)
    await expect.poll(() => page.title(), { timeout: 10_000 }).toBe('candidat.francetravail.fr')
    await page.close()
  })

  test('a link of a dangerous message does not open at a touch', async () => {
    const page = await open('guilty')
    await vigie.badgeBecomes(page, '!')
    await new Promise((done) => setTimeout(done, 500))
    server.requests.length = 0
    await tap(page)
    await new Promise((done) => setTimeout(done, 1000))
    expect(await page.title()).toBe('Courrier')
    expect(server.requests.filter((url) => url.includes('espace-client'))).toEqual([])
    await page.close()
  })

  test('the banner looks as it should in a mailbox that lets no style in', async () => {
    const page = await open('guilty')
    await vigie.badgeBecomes(page, '!')
    await expect.poll(async () => (await see(page)).leave, { timeout: 10_000 }).toBeDefined()
    await page.close()
  })

  test('the banner comes although the worker failed at first', async () => {
    await failingWorker(vigie, 2)
    const page = await open('guilty')
    await vigie.badgeBecomes(page, '!')
    await expect.poll(async () => (await see(page)).leave, { timeout: 10_000 }).toBeDefined()
    await page.close()
  })

  test('a page that stops every timer is read all the same', async () => {
    const page = await open('timers')
    await vigie.badgeBecomes(page, '!')
    await page.close()
  })
})
