import { createHash } from 'node:crypto'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { makeRelease } from '../../src/cli/list/release.ts'
import { encode } from '../../src/list/bytes.ts'
import type { Row } from '../../src/list/rows.ts'
import { signBytes } from '../../src/list/signature.ts'
import type { ListState } from '../../src/list/state.ts'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { until } from '../browser/wait.ts'
import { makeKeys } from '../list/fakes.ts'
import { addressesIn, tellWorker } from '../tools/surfaces/tools.ts'
import { silenceWorker } from './silent-worker.ts'
import { stopWorker } from './stop-worker.ts'

/** In the list inside the package. */
const SEEDED = 'espacefrancetravail.fr'
/** In no list: made up for this test. */
const [PUBLISHED, LATER] = [
  'espace-france-travail-exemple.fr',
  'connexion-francetravail-exemple.fr',
]
const HOST = 'listes.example'
const DAY = 86_400_000
const HELP = 'src/pages/help/help.html'

describe.each<BrowserKind>(['chromium', 'firefox'])('the list in %s', (kind) => {
  let server: Server
  let vigie: Vigie
  const files = new Map<string, Uint8Array | { status: number; type: string; body: string }>()
  let keys: Awaited<ReturnType<typeof makeKeys>>

  const visits = (hostname: string) =>
    server.requests.filter(
      (url) => new URL(url).hostname.endsWith(hostname) && !url.endsWith('/favicon.ico'),
    )

  beforeAll(async () => {
    keys = await makeKeys()
    server = await serve((url, request) => {
      if (url.hostname !== HOST) return page(url)
      const file = files.get(url.pathname.slice(1))
      if (!file) return undefined
      if (!(file instanceof Uint8Array))
        return { status: file.status, headers: { 'content-type': file.type }, body: file.body }
      const etag = `"${createHash('sha1').update(file).digest('hex')}"`
      if (request.headers['if-none-match'] === etag) return { status: 304, headers: { etag } }
      const type = url.pathname.endsWith('.json') ? 'application/json' : 'application/octet-stream'
      return { headers: { 'content-type': type, etag }, body: file }
    })
    vigie = await launch({ kind, ports: server })
    await listIs(({ count }) => count > 0)
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  function page(url: URL): string {
    const framed = url.searchParams.get('frame')
    return `<!doctype html><title>${url.hostname}</title><h1>${url.hostname}</h1>${
      framed ? `<iframe src="https://${framed}/inside"></iframe>` : ''
    }`
  }

  async function listIs(good: (state: ListState) => boolean): Promise<ListState> {
    for (let i = 0; ; i += 1) {
      const state = await tellWorker(vigie, 'list-state')
      if (!state.progress && good(state)) return state
      if (i > 100) throw new Error(`the list stays ${JSON.stringify(state)}`)
      await new Promise((later) => setTimeout(later, 100))
    }
  }

  /** Types an address, as a person does, and waits for what then shows. */
  async function visit(address: string): Promise<Page> {
    const tab = await vigie.newPage()
    await tab.goto(address, { timeout: 15_000 }).catch(() => {})
    return tab
  }

  async function isStopped(tab: Page): Promise<string> {
    await until(tab, () => location.pathname.endsWith('/stop.html') && document.title.includes('·'))
    return tab.evaluate(() => document.body.innerText)
  }

  async function publish(version: number, names: string[], signer = keys.pair): Promise<void> {
    const rows: Row[] = names.map((hostname) => ({
      hostname,
      word: 'listed',
      detail: '2026-11-20',
    }))
    const now = Date.now()
    const release = await makeRelease({
      rows,
      version,
      created: now,
      expires: now + 7 * DAY,
      former: [],
    })
    for (const [name, bytes] of release.files) files.set(`arml/${name}`, bytes)
    files.set('arml/manifest.sig', encode(await signBytes(release.manifestBytes, signer)))
  }

  async function setPublisher(): Promise<void> {
    const publisher = {
      name: 'Missions Locales du Nord',
      address: `https://${HOST}/arml/`,
      key: keys.key,
    }
    const { own } = await tellWorker(vigie, 'settings-change', { publishers: [publisher] })
    expect(own.publishers).toHaveLength(1)
  }

  test('a listed name typed in the address bar: our page, and no request to the site', async () => {
    const tab = await visit(`https://${SEEDED}/connexion?x=1`)
    const text = await isStopped(tab)
    expect(text).toContain('Ce site n’est pas celui de France Travail.')
    expect(text).toContain(SEEDED)
    expect(text).toContain('Aller sur le vrai site de France Travail')
    expect(tab.url()).not.toContain(SEEDED)
    expect(visits(SEEDED)).toEqual([])
    await tab.close()
  })

  test('a name below it too, over http too', async () => {
    const tab = await visit(`http://login.${SEEDED}/`)
    expect(await isStopped(tab)).toContain(`login.${SEEDED}`)
    expect(visits(SEEDED)).toEqual([])
    await tab.close()
  })

  test('written with its final dot', async () => {
    const tab = await visit(`https://${SEEDED}./connexion`)
    const text = await isStopped(tab)
    expect(text).toContain(SEEDED)
    // Firefox asks the site, and then shows our page in the place of what it answered.
    if (kind === 'chromium') expect(visits(`${SEEDED}.`)).toEqual([])
    expect(text.includes('Rien n’a été envoyé')).toBe(kind === 'chromium')
    await tab.close()
  })

  test('right after the worker was stopped', async () => {
    await stopWorker(vigie)
    const tab = await visit(`https://${SEEDED}/`)
    await isStopped(tab)
    expect(visits(SEEDED)).toEqual([])
    await tab.close()
  })

  describe('while the worker is silent', () => {
    const click = (tab: Page, id: string) =>
      tab.evaluate((name) => document.getElementById(name)?.click(), id)
    async function stopped(): Promise<Page> {
      const tab = await visit(`https://${SEEDED}/silence`)
      await isStopped(tab)
      await silenceWorker(vigie)
      return tab
    }
    afterEach(() => stopWorker(vigie))

    test('the way out leads to the real site', async () => {
      const tab = await stopped()
      await click(tab, 'leave')
      await until(tab, () => document.title === 'www.francetravail.fr')
      await tab.close()
    })

    test('what to do after having given something is told', async () => {
      const tab = await stopped()
      await click(tab, 'given')
      await expect
        .poll(() => addressesIn(vigie), { timeout: 20_000 })
        .toContain(`${vigie.base}${HELP}`)
      await vigie.inExtension(async (address) => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
        for (const { id } of await api.tabs.query({ url: address })) await api.tabs.remove(id ?? -1)
      }, `${vigie.base}${HELP}`)
      await tab.close()
    })

    test('going on does not go on, and says so', async () => {
      const tab = await stopped()
      await click(tab, 'go-on')
      await click(tab, 'yes')
      await until(tab, () =>
        document.getElementById('failed')?.textContent?.includes('Essayez encore'),
      )
      expect(visits(SEEDED)).toEqual([])
      await tab.close()
    })

    test('a stop page that learns nothing says so, and lets the person away', async () => {
      await silenceWorker(vigie)
      const tab = await vigie.openOwn('src/pages/stop/stop.html')
      await until(tab, () => document.body.innerText.includes('Vigie ne répond pas.'))
      await click(tab, 'away')
      await until(tab, () => location.href === 'about:blank')
      await tab.close()
    })
  })

  test('a link, a script and a form lead to it as well', async () => {
    for (const way of ['link', 'script', 'form'] as const) {
      const tab = await visit('https://garage.example/')
      await tab.evaluate(
        (how, address) => {
          if (how === 'script') location.href = address
          const maker = document.createElement('div')
          maker.innerHTML =
            how === 'link'
              ? `<a href="${address}">go</a>`
              : `<form method="post" action="${address}"><input name="iban" value="x"></form>`
          document.body.append(maker)
          if (how === 'link') maker.querySelector('a')?.click()
          if (how === 'form') maker.querySelector('form')?.submit()
        },
        way,
        `https://${SEEDED}/${way}`,
      )
      await isStopped(tab)
      await tab.close()
    }
    expect(visits(SEEDED)).toEqual([])
  })

  test('inside a frame of another page it is not loaded either', async () => {
    const tab = await visit(`https://garage.example/?frame=${SEEDED}`)
    await new Promise((later) => setTimeout(later, 500))
    expect(await tab.title()).toBe('garage.example')
    expect(visits(SEEDED)).toEqual([])
    await tab.close()
  })

  test('honest and official names are not touched', async () => {
    for (const name of ['candidat.francetravail.fr', 'garage.example', 'www.google.com']) {
      const tab = await visit(`https://${name}/`)
      expect(await tab.title()).toBe(name)
      await tab.close()
    }
  })

  test('no site can open, frame, read or find our page', async () => {
    const stop = `${vigie.base}src/pages/stop/stop.html`
    const tab = await visit('https://garage.example/')
    const seen = await tab.evaluate(async (address) => {
      const frame = document.createElement('iframe')
      frame.src = address
      document.body.append(frame)
      const fetched = await fetch(address).then(
        () => true,
        () => false,
      )
      await new Promise((later) => setTimeout(later, 800))
      return { fetched, frames: frame.contentDocument?.body?.innerText ?? '' }
    }, stop)
    expect(seen.fetched).toBe(false)
    expect(seen.frames).not.toContain('Vigie')
    // Firefox throws, Chromium goes nowhere.
    await tab
      .evaluate((address) => {
        location.href = address
      }, stop)
      .catch(() => {})
    await new Promise((later) => setTimeout(later, 800))
    const text = await tab.evaluate(() => document.body?.innerText ?? '').catch(() => '')
    expect(text).not.toContain('Ce site n’est pas')
    await tab.close()
  })

  test('opened by hand it has nothing to show', async () => {
    const tab = await vigie.openOwn('src/pages/stop/stop.html')
    await until(tab, () => document.body.innerText.includes('fermer cet onglet'))
    await tab.close()
  })

  test('the way out leads to the real site', async () => {
    const tab = await visit(`https://${SEEDED}/`)
    await isStopped(tab)
    await tab.evaluate(() => document.getElementById('leave')?.click())
    await until(tab, () => document.title === 'www.francetravail.fr')
    await tab.close()
  })

  test('from the stop page "back" leads to the page before it', async () => {
    const tab = await visit('https://garage.example/')
    await tab.goto(`https://${SEEDED}/retour`, { timeout: 15_000 }).catch(() => {})
    await isStopped(tab)
    await vigie.inExtension(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
      const tabs = await api.tabs.query({})
      await api.tabs.goBack(tabs.find(({ url }) => url?.includes('stop.html'))?.id as number)
    })
    // Firefox does not tell its driver that "back" brought a kept page: the browser itself is asked.
    const addresses = () =>
      vigie.inExtension(async () => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
        return (await api.tabs.query({})).map(({ url }) => url)
      })
    await expect
      .poll(() => addressesIn(vigie), { timeout: 20_000 })
      .toContain('https://garage.example/')
    // It stays there.
    await new Promise((later) => setTimeout(later, 800))
    expect(await addresses()).toContain('https://garage.example/')
    expect((await addresses()).join()).not.toContain('stop.html')
    await tab.close()
  })

  test('the same address typed once more on the stop page is stopped again', async () => {
    const tab = await visit(`https://${SEEDED}/encore`)
    await isStopped(tab)
    await tab.goto(`https://${SEEDED}/encore`, { timeout: 5_000 }).catch(() => {})
    await new Promise((later) => setTimeout(later, 500))
    expect(await isStopped(tab)).toContain(SEEDED)
    expect(visits(SEEDED)).toEqual([])
    await tab.close()
  })

  test('a publisher’s signed list comes into force, and stays while nothing is new', async () => {
    await publish(1, [PUBLISHED, 'google.com', 'francetravail.fr'])
    const open = await visit(`https://${PUBLISHED}/`)
    const honest = await visit('https://garage.example/')
    expect(visits(PUBLISHED)).toHaveLength(1)
    await setPublisher()
    const ok = await tellWorker(vigie, 'list-update')
    const [source] = ok.sources
    expect(source).toMatchObject({
      title: 'Missions Locales du Nord',
      version: 1,
      count: 1,
      lastFailure: null,
    })
    // A tab that shows the site already does not go on showing it.
    const text = await isStopped(open)
    expect(text).toContain('signalée par Missions Locales du Nord')
    expect(text).toContain('Vigie a fermé cette page.')
    expect(text).not.toContain('Rien n’a été envoyé')
    expect(await honest.evaluate(() => document.title)).toBe('garage.example')
    await open.close()
    await honest.close()
    server.requests.length = 0
    const tab = await visit(`https://${PUBLISHED}/`)
    expect(await isStopped(tab)).toContain('signalée par Missions Locales du Nord')
    expect(visits(PUBLISHED)).toEqual([])
    await tab.close()
    server.requests.length = 0
    await tellWorker(vigie, 'list-update')
    expect(visits(HOST)).toEqual([`https://${HOST}/arml/manifest.json`])
  })

  test('feeds that cannot be reached say so', async () => {
    const ok = await tellWorker(vigie, 'list-state')
    const feed = ok.sources.find(({ id }) => id === 'red-flag-domains')
    // The test server answers every hostname with a page, as a hotel's login page does.
    expect(feed?.lastFailure?.fault.code).toBe('content-type')
  })

  const harms: readonly [string, string, () => unknown][] = [
    ['a forged signature', 'unknown-key', async () => publish(2, [LATER], (await makeKeys()).pair)],
    ['another list under the same number', 'two-faced', () => publish(1, [LATER])],
    [
      'a login page',
      'content-type',
      () => files.set('arml/manifest.json', { status: 200, type: 'text/html', body: '<p>Wifi' }),
    ],
    [
      'an error',
      'http',
      () => files.set('arml/manifest.json', { status: 500, type: 'text/plain', body: '' }),
    ],
  ]
  test.each(harms)('%s: the last good list stays and the state says why', async (_, code, harm) => {
    await harm()
    const ok = await tellWorker(vigie, 'list-update')
    expect(ok.sources[0]?.lastFailure?.fault.code).toBe(code)
    expect(ok.sources[0]?.count).toBe(1)
    const tab = await visit(`https://${PUBLISHED}/`)
    await isStopped(tab)
    await tab.close()
  })

  test('a worker killed in the middle of an update does no harm, and the next one completes', async () => {
    await publish(3, [PUBLISHED, LATER])
    const slow = files.get('arml/list-3.txt.gz') as Uint8Array
    files.delete('arml/list-3.txt.gz')
    void tellWorker(vigie, 'list-update').catch(() => {})
    await new Promise((later) => setTimeout(later, 150))
    await stopWorker(vigie)
    files.set('arml/list-3.txt.gz', slow)
    const tab = await visit(`https://${PUBLISHED}/`)
    await isStopped(tab)
    await tab.close()
    await tellWorker(vigie, 'list-update')
    const { sources } = await listIs(({ sources: [first] }) => first?.count === 2)
    expect(sources[0]).toMatchObject({ version: 3, lastFailure: null })
  })

  test('rules that were lost are set again at the next start', async () => {
    await vigie.inExtension(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
      const present = await api.declarativeNetRequest.getDynamicRules()
      await api.declarativeNetRequest.updateDynamicRules({
        removeRuleIds: present.map(({ id }) => id),
      })
      await api.storage.session.clear()
    })
    await stopWorker(vigie)
    await tellWorker(vigie, 'list-state')
    for (let i = 0; ; i += 1) {
      const count = await vigie.inExtension(async () => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
        const rules = await api.declarativeNetRequest.getDynamicRules()
        return rules.find(({ id }) => id === 1)?.condition.requestDomains?.length ?? 0
      })
      if (count > 2) break
      expect(i).toBeLessThan(100)
      await new Promise((later) => setTimeout(later, 100))
    }
    const tab = await visit(`https://${LATER}/`)
    await isStopped(tab)
    expect(visits(LATER)).toEqual([])
    await tab.close()
  })

  test('going on is asked twice, opens the address that was wanted, and ends', async () => {
    const tab = await visit(`https://${SEEDED}/page?a=b#c`)
    await isStopped(tab)
    await tab.evaluate(() => document.getElementById('go-on')?.click())
    expect(visits(SEEDED)).toEqual([])
    await tab.evaluate(() => document.getElementById('yes')?.click())
    await until(tab, (name: string) => document.title === name, 20_000, SEEDED)
    expect(visits(SEEDED)).toEqual([`https://${SEEDED}/page?a=b`])
    await tab.close()
    // The hour is over.
    await vigie.inExtension(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
      await api.storage.local.remove('list-exceptions')
      await api.storage.session.clear()
    })
    await stopWorker(vigie)
    await tellWorker(vigie, 'list-update')
    server.requests.length = 0
    await new Promise((later) => setTimeout(later, 1000))
    const again = await visit(`https://${SEEDED}/`)
    await isStopped(again)
    expect(visits(SEEDED)).toEqual([])
    await again.close()
  })
})
