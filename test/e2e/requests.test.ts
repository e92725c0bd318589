import type { IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sources } from '../../src/list/sources.ts'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep } from '../browser/wait.ts'
import { demoPages, demoSite } from '../tools/demo/pages.ts'
import { sites } from '../tools/screenshots/warnings.ts'
import { popupAbout, tellWorker } from '../tools/surfaces/tools.ts'

const FAKE = 'https://boulangerie-lavandier.test/wp-content/uploads/ft/'
const MAIL = 'https://courrier.mlvaldorvane.test/?_task=mail&_action=preview&_uid=5'
/** Stands in a message that is checked: nobody may ask for it. */
const LINKED = 'francetravail-remboursement.test'
/** Is typed; in the test's own pages alone. */
const TYPED = '4970101234567890'

/** What the browsers ask their makers for by themselves, with Vigie or without. No list lies there. */
const OF_THE_BROWSER =
  /(?:^|\.)(?:mozilla\.(?:com|net|org)|firefox\.com|google\.com|googleapis\.com|gstatic\.com)$/

interface Asked {
  readonly url: URL
  readonly request: IncomingMessage
}

/** Where lists come from, as the documents say. Nothing else may be asked for. */
const LISTS = [...sources.values()].flatMap(({ address, addressOfDay }) =>
  [address, addressOfDay?.('2026-11-22')].flatMap((one) => (one ? [new URL(one)] : [])),
)
const isList = ({ hostname, pathname }: URL) =>
  LISTS.some((list) => list.hostname === hostname && inFolder(list.pathname, pathname))
/** The same path but for the day in it. */
const inFolder = (known: string, asked: string) =>
  known.replace(/\d+/g, '0') === asked.replace(/\d+/g, '0')

describe.each<BrowserKind>(['chromium', 'firefox'])('a day of browsing in %s', (kind) => {
  const asked: Asked[] = []
  let server: Server
  let vigie: Vigie
  /** What the test itself opened. */
  const opened = new Set<string>()

  beforeAll(async () => {
    server = await serve((url, request) => {
      asked.push({ url, request })
      return demoSite(url, request) ?? sites(url, request)
    })
    vigie = await launch({ kind, ports: server })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  async function open(address: string) {
    opened.add(address)
    const page = await vigie.newPage()
    await page.goto(address)
    return page
  }

  test('pages, a mailbox, a check, a warning, the settings: lists are all that is asked for', async () => {
    for (const { address } of demoPages) {
      const page = await open(address)
      await page.keyboard.type(TYPED)
      await sleep(600)
      await page.close()
    }
    await vigie.badgeBecomes(await open(MAIL), '!')
    opened.add(FAKE)
    await (await popupAbout(vigie, FAKE, '!')).close()
    const checked = await tellWorker(vigie, 'check-text', {
      text: `CAF : remboursement de 312 €, indiquez votre RIB sur https://${LINKED}/rib?id=${TYPED}`,
    })
    expect(checked).toBeDefined()
    await tellWorker(vigie, 'trust', { kind: 'site', name: 'journal-fictif.test', for: 'day' })
    for (const own of ['help', 'options', 'welcome', 'exercise', 'leaks', 'report'])
      await (await vigie.openOwn(`src/pages/${own}/${own}.html`)).close()
    await tellWorker(vigie, 'list-update')
    await sleep(1_000)

    const ofPages = new Set(
      [...opened, 'https://formulaire-securise.test'].map((one) => new URL(one).hostname),
    )
    const others = asked.filter(
      ({ url }) => !ofPages.has(url.hostname) && !OF_THE_BROWSER.test(url.hostname),
    )
    const strange = others.filter(({ url }) => !isList(url)).map(({ url }) => url.href)
    expect(strange).toEqual([])
    // The feeds for everyone were asked: the session did record what Vigie does.
    const due = [...sources.values()].filter(({ use }) => use === 'everyone')
    const hosts = new Set(others.map(({ url }) => url.hostname))
    expect(hosts.size).toBeGreaterThanOrEqual(due.length > 0 ? 1 : 0)
    expect(others.length).toBeGreaterThanOrEqual(due.length)

    for (const { url, request } of others) {
      expect(request.method, url.href).toBe('GET')
      expect(url.search, url.href).toBe('')
      const { cookie, referer, origin, authorization, 'content-length': length } = request.headers
      const carried = { cookie, referer, authorization, length }
      expect(carried, url.href).toEqual({})
      expect(`${origin ?? ''}${url.href}`).not.toContain('.test')
    }
  }, 120_000)

  test('no page was asked for a second time, and no link of a message at all', () => {
    for (const { url } of asked) expect(url.hostname).not.toBe(LINKED)
    const pages = asked.filter(({ url }) => opened.has(url.href)).map(({ url }) => url.href)
    // The fake is opened twice, once for the popup.
    expect(pages.filter((one) => one !== FAKE).sort()).toEqual(
      [...opened].filter((one) => one !== FAKE).sort(),
    )
    expect(pages.filter((one) => one === FAKE)).toHaveLength(2)
  })

  test('nothing that was typed left the browser', () => {
    for (const { url, request } of asked)
      expect(`${url.href} ${JSON.stringify(request.headers)}`).not.toContain(TYPED)
  })
})
