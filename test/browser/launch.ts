import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import puppeteer, { type Browser, type LaunchOptions, type Page, type Target } from 'puppeteer-core'
import { type BrowserKind, needBrowser } from './find.ts'

/** A fixed internal address for our pages in Firefox, which otherwise draws one at each start. */
const FIREFOX_UUID = '5f0e1c52-6f1f-4d4b-9a52-7d0a1f3c9a11'
const FIREFOX_ID = 'vigie@vigie.example'

export interface LaunchRequest {
  readonly kind: BrowserKind
  /** The local server's ports: every hostname on 80 and 443 leads there. */
  readonly ports: { readonly http: number; readonly https: number }
  /** Folder of the built extension; `dist/<kind>` unless told. `null`: no extension (a baseline). */
  readonly extension?: string | null
  /** With `extension: null`: the test installs one later. */
  readonly installsLater?: boolean
  /** Interface language of the browser. */
  readonly language?: 'fr' | 'en'
  readonly headless?: boolean
  /** A profile that outlives the browser; in Chromium the extension is then loaded by flag, so that its network rules survive a restart. */
  readonly profile?: string
  /** Leaves the welcome page open that greets a person after the installation. */
  readonly keepWelcome?: boolean
  /** Pages whose address holds this are left to themselves: Chromium prepares no next page where a driver watches. */
  readonly unwatched?: string
  readonly args?: readonly string[]
  readonly firefoxPrefs?: Readonly<Record<string, unknown>>
}

/** A real browser with the built extension loaded, alike for both kinds. */
export interface Vigie {
  readonly kind: BrowserKind
  readonly browser: Browser
  /** `chrome-extension://…/` or `moz-extension://…/`, with the final slash. */
  readonly base: string
  /** A new tab. */
  newPage(): Promise<Page>
  /** Opens one of our own pages, for example `src/pages/popup/popup.html`. */
  openOwn(path: string): Promise<Page>
  /** Runs a function in an extension page, with the full `chrome`/`browser` API: the worker may sleep. */
  inExtension<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>
  /**
   * The toolbar's badge and title for the tab that shows this page. `address` helps where the driver
   * is behind: Firefox does not tell it that "back" brought a kept page.
   */
  badge(page: Page, address?: string): Promise<{ text: string; title: string }>
  /** Waits until the badge of that tab is `text`, and answers how long it took in ms. */
  badgeBecomes(page: Page, text: string, timeout?: number, address?: string): Promise<number>
  close(): Promise<void>
}

/**
 * Starts a browser with the extension. Installs the browser where it can (see `needBrowser`).
 * @throws Error when there is no browser, or when the extension has not been built
 */
export async function launch(request: LaunchRequest): Promise<Vigie> {
  const folder = request.extension === undefined ? `dist/${request.kind}` : request.extension
  const extension = folder === null ? null : resolve(folder)
  if (extension && !existsSync(`${extension}/manifest.json`))
    throw new Error(`${extension} holds no built extension: run "npm run build" first.`)
  const browser = await (request.kind === 'firefox'
    ? launchFirefox(request)
    : launchChromium(request, extension))
  try {
    return await ready(request, browser, extension)
  } catch (error) {
    await browser.close()
    throw error
  }
}

async function ready(
  request: LaunchRequest,
  browser: Browser,
  extension: string | null,
): Promise<Vigie> {
  if (extension && request.kind === 'firefox') await browser.installExtension(extension)
  const base = extension ? await baseOf(request.kind, browser) : ''
  if (extension && !request.keepWelcome && existsSync(`${extension}/${WELCOME}`)) {
    const closed = closeWelcome(browser, request.profile ? 5_000 : 20_000)
    // A profile that was used before is greeted no more: nothing to wait for.
    if (!request.profile) await closed
  }
  return wrap(request.kind, browser, base)
}

const WELCOME = 'src/pages/welcome/welcome.html'

/** Closes the page that greets a person after the installation, so that no test starts behind it. */
async function closeWelcome(browser: Browser, patience: number): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    for (const page of await browser.pages().catch(() => [])) {
      // Firefox tells its driver no address of ours: the page itself is asked.
      const address = await page.evaluate(() => location.href).catch(() => '')
      if (address.endsWith(WELCOME)) return page.close().catch(() => {})
    }
    await new Promise((done) => setTimeout(done, 50))
  }
}

function launchChromium(request: LaunchRequest, extension: string | null): Promise<Browser> {
  const { http, https } = request.ports
  const { unwatched } = request
  const byFlag = extension !== null && request.profile !== undefined
  const options: LaunchOptions = {
    executablePath: needBrowser('chromium'),
    headless: request.headless ?? true,
    acceptInsecureCerts: true,
    pipe: true,
    defaultViewport: null,
    env: { ...process.env, LANGUAGE: request.language ?? 'fr' },
    ...(byFlag || extension === null ? {} : { enableExtensions: [extension] }),
    ...(unwatched ? { targetFilter: (one: Target) => !one.url().includes(unwatched) } : {}),
    ...(request.installsLater ? { enableExtensions: true } : {}),
    ...(byFlag ? { ignoreDefaultArgs: ['--disable-extensions'] } : {}),
    ...(request.profile ? { userDataDir: request.profile } : {}),
    args: [
      `--host-resolver-rules=MAP *:80 127.0.0.1:${http}, MAP *:443 127.0.0.1:${https}, MAP * 127.0.0.1`,
      `--accept-lang=${request.language ?? 'fr'}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(byFlag
        ? [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`]
        : []),
      ...(request.args ?? []),
    ],
  }
  return puppeteer.launch(options)
}

function launchFirefox(request: LaunchRequest): Promise<Browser> {
  const { http, https } = request.ports
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: needBrowser('firefox'),
    headless: request.headless ?? true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: ['--remote-allow-system-access', ...(request.args ?? [])],
    ...(request.profile ? { userDataDir: request.profile } : {}),
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `80=${http};443=${https}`,
      'network.dns.disableIPv6': true,
      'network.stricttransportsecurity.preloadlist': false,
      'dom.security.https_first': false,
      'dom.security.https_only_mode': false,
      'browser.tabs.remote.separatePrivilegedMozillaWebContentProcess': false,
      'intl.locale.requested': request.language ?? 'fr',
      'intl.accept_languages': request.language ?? 'fr',
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      ...request.firefoxPrefs,
    },
  })
}

async function baseOf(kind: BrowserKind, browser: Browser): Promise<string> {
  if (kind === 'firefox') return `moz-extension://${FIREFOX_UUID}/`
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith('chrome-extension://'),
    { timeout: 60_000 },
  )
  return `${new URL(target.url()).protocol}//${new URL(target.url()).host}/`
}

function wrap(kind: BrowserKind, browser: Browser, base: string): Vigie {
  let control: Promise<Page> | undefined
  // One after another: Firefox lost a tab that was made while another was, "no such frame".
  let making: Promise<unknown> = Promise.resolve()
  const open = async (path: string): Promise<Page> => {
    const page = await browser.newPage()
    // Firefox never reports the load of a moz-extension page to the driver: poll instead.
    await page.goto(base + path, kind === 'firefox' ? { waitUntil: [] } : {})
    await page.waitForFunction(() => document.readyState === 'complete', { timeout: 60_000 })
    return page
  }
  const vigie: Vigie = {
    kind,
    browser,
    base,
    newPage() {
      // Firefox may give a tab away that is not there yet, while others are opened ("no such frame DiscardedBrowser").
      const made = making.then(() => browser.newPage()).catch(() => browser.newPage())
      making = made.catch(() => {})
      return made
    },
    openOwn: open,
    async inExtension(run, ...args) {
      control ??= open('manifest.json')
      const page = await control
      return (await page.evaluate(run as never, ...(args as unknown as never[]))) as never
    },
    badge(page, address = page.url()) {
      return vigie.inExtension(async (url: string) => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
        const tab = (await api.tabs.query({})).find((one) => one.url === url)
        if (tab?.id === undefined) return { text: '', title: `no tab shows ${url}` }
        const which = { tabId: tab.id }
        return {
          text: await api.action.getBadgeText(which),
          title: await api.action.getTitle(which),
        }
      }, address)
    },
    async badgeBecomes(page, text, timeout = 15_000, address = page.url()) {
      const start = performance.now()
      for (;;) {
        const badge = await vigie.badge(page, address)
        const spent = performance.now() - start
        if (badge.text === text) return spent
        if (spent > timeout)
          throw new Error(`badge of ${address} is "${badge.text}" (${badge.title}), not "${text}"`)
        await new Promise((done) => setTimeout(done, 50))
      }
    },
    async close() {
      await browser.close()
    },
  }
  return vigie
}
