import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep, until } from '../browser/wait.ts'
import { GUILTY, html } from './pages/site.ts'
import { letInFirefox, openIn } from './private-window.ts'
import { see } from './warning/eye.ts'

/** In the list inside the package. */
const SEEDED = 'espacefrancetravail.fr'

/** One worker serves all windows of Firefox: what was chosen in a private one must be told apart. */
describe('a private window of Firefox', () => {
  let server: Server
  let vigie: Vigie
  /** One of our files in the private window. */
  let hidden: Page

  beforeAll(async () => {
    server = await serve(({ hostname }) =>
      hostname.endsWith('.test')
        ? html(GUILTY, 'France Travail')
        : `<!doctype html><title>${hostname}</title>`,
    )
    vigie = await launch({ kind: 'firefox', ports: server })
    await letInFirefox(vigie)
    hidden = await openIn(vigie, `${vigie.base}manifest.json`, true)
  }, 90_000)
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  const ask = (page: Page, kind: string, carries?: unknown) =>
    page.evaluate(
      async (call) => {
        const reply = await chrome.runtime.sendMessage(call)
        if (!reply || 'error' in reply) throw new Error(reply?.error ?? 'no answer')
        return reply.ok
      },
      { kind, carries },
    )
  /** All that lies on the disk. */
  const onDisk = () =>
    vigie.inExtension(async () => {
      const rules = await chrome.declarativeNetRequest.getDynamicRules()
      const allowed = rules.filter(({ id }) => id === 2)
      return JSON.stringify([await chrome.storage.local.get(null), allowed])
    })
  /** The badge of the tab with this address in a private window, or in an ordinary one. */
  const badge = (part: string, incognito: boolean) =>
    vigie.inExtension(
      async (piece, hides) => {
        const tabs = await chrome.tabs.query({})
        const tab = tabs.find((one) => one.incognito === hides && one.url?.includes(piece))
        return tab?.id === undefined ? 'no tab' : chrome.action.getBadgeText({ tabId: tab.id })
      },
      part,
      incognito,
    )
  async function badgeBecomes(part: string, incognito: boolean, text: string): Promise<void> {
    for (const end = Date.now() + 15_000; Date.now() < end; await sleep(100))
      if ((await badge(part, incognito)) === text) return
    expect(await badge(part, incognito)).toBe(text)
  }

  test('leads to the real site by the button of the warning', async () => {
    const page = await openIn(vigie, 'https://one.test/', true)
    await badgeBecomes('one.test', true, '!')
    await page.bringToFront()
    await sleep(1_500)
    const { leave } = await see(page)
    await page.mouse.click(leave?.x ?? 0, leave?.y ?? 0)
    await until(page, () => document.title === 'www.francetravail.fr', 8_000)
    await page.close()
  }, 60_000)

  test('keeps trusts and pauses there, and off the disk', async () => {
    await ask(hidden, 'trust', { kind: 'site', name: 'two.test', for: 'ever' })
    await ask(hidden, 'pause', { hostname: 'three.test', for: 'day' })
    for (const host of ['two.test', 'three.test']) {
      const inside = await openIn(vigie, `https://${host}/`, true)
      const outside = await openIn(vigie, `https://${host}/`, false)
      await badgeBecomes(host, false, '!')
      await sleep(1_000)
      expect(await badge(host, true)).toBe('')
      await inside.close()
      await outside.close()
    }
    // The warnings of the ordinary windows are remembered, with their hosts.
    await vigie.inExtension(() => chrome.storage.local.remove('history'))
    expect(await onDisk()).not.toMatch(/two\.test|three\.test/)
  }, 90_000)

  test('goes on past the stop page in private windows alone', async () => {
    const page = await openIn(vigie, `https://${SEEDED}/a`, true)
    await until(page, () => document.title.includes('·'), 15_000)
    await page.evaluate(() => document.querySelector<HTMLElement>('#go-on')?.click())
    await page.evaluate(() => document.querySelector<HTMLElement>('#yes')?.click())
    await until(page, () => document.title === 'espacefrancetravail.fr', 15_000)
    expect(await onDisk()).not.toMatch(/"list-exceptions"[^}]*espacefrancetravail/)
    const seen = server.requests.filter((one) => one.includes(SEEDED)).length
    const outside = await openIn(vigie, `https://${SEEDED}/b`, false)
    await until(outside, () => location.pathname.endsWith('/stop.html'), 15_000)
    expect(server.requests.filter((one) => one.includes(SEEDED)).length).toBe(seen)
    await outside.close()
    await page.close()
  }, 90_000)

  test('forgets what was chosen there with the last private window', async () => {
    const kept = () =>
      vigie.inExtension(async () =>
        JSON.stringify(
          await chrome.storage.session.get(['private-settings', 'private-exceptions']),
        ),
      )
    expect(await kept()).toMatch(/three\.test/)
    await hidden.close()
    for (const end = Date.now() + 5_000; Date.now() < end; await sleep(100))
      if (!/three\.test/.test(await kept())) break
    expect(await kept()).toBe('{}')
  }, 30_000)
})
