import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { build } from 'vite'
import type { BrowserKind } from '../../browser/find.ts'
import { launch, type Vigie } from '../../browser/launch.ts'
import { type Server, serve as startServer } from '../../browser/server.ts'
import { sleep } from '../../browser/wait.ts'

/** A browser with the stand-in extension, and the site that attacks it. */
export interface Stand {
  readonly kind: BrowserKind
  /** Opens a page with this body (and head); `query` is `danger`, `caution`, `moment`. */
  open(body: string, query: string, headers?: Record<string, string>): Promise<Page>
  /** Makes a page of its own host, for a frame; answers its address. */
  serve(body: string, query: string, headers?: Record<string, string>): string
  /** What the warning told so far on that page's host: `leave`, `beaten`, `found-iban` … */
  told(page: Page): readonly string[]
  /** Waits until it told this; throws when it does not within the time. */
  tells(page: Page, what: string, timeout?: number): Promise<void>
  close(): Promise<void>
}

/** Builds the stand-in extension, starts a browser with it. */
export async function makeStand(kind: BrowserKind): Promise<Stand> {
  const extension = await buildStand(kind)
  const pages = new Map<string, { body: string; headers: Record<string, string> }>()
  const server: Server = await startServer((url) => {
    if (url.pathname.startsWith('/told/')) return ''
    const page = pages.get(url.hostname)
    return page && { headers: page.headers, body: page.body }
  })
  const vigie: Vigie = await launch({ kind, ports: server, extension })
  let count = 0
  const told = (page: Page) => {
    const start = `${new URL(page.url()).origin}/told/`
    return server.requests
      .filter((one) => one.startsWith(start))
      .map((one) => one.slice(start.length))
  }
  const serve = (body: string, query: string, headers: Record<string, string> = {}) => {
    const host = `attack-${++count}.example`
    pages.set(host, {
      body: `<!doctype html><html lang="fr"><title>Fiction</title>${body}`,
      headers,
    })
    return `https://${host}/?${query}`
  }
  return {
    kind,
    serve,
    async open(body, query, headers) {
      const page = await vigie.newPage()
      await page.setViewport({ width: 1000, height: 800 })
      await page.goto(serve(body, query, headers), { waitUntil: 'domcontentloaded' })
      return page
    },
    told,
    async tells(page, what, timeout = 15_000) {
      const end = Date.now() + timeout
      while (!told(page).includes(what)) {
        if (Date.now() > end)
          throw new Error(`told ${JSON.stringify(told(page))}, not "${what}", on ${page.url()}`)
        await sleep(50)
      }
    },
    async close() {
      await vigie.close()
      await server.close()
    },
  }
}

/** Asks for an address on behalf of the content script, which stands under the page's policy in Firefox. */
const BACKGROUND =
  "chrome.runtime.onMessage.addListener((url) => { fetch(url, { mode: 'no-cors' }).catch(() => {}) })"

async function buildStand(kind: BrowserKind): Promise<string> {
  const folder = join('node_modules', '.vigie', `stand-${kind}`)
  mkdirSync(folder, { recursive: true })
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      copyPublicDir: false,
      lib: {
        entry: 'test/e2e/warning/stand.ts',
        formats: ['iife'],
        name: 'stand',
        fileName: () => 'stand.js',
      },
    },
  })
  const background =
    kind === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' }
  writeFileSync(join(folder, 'background.js'), BACKGROUND)
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Stand',
      version: '1',
      background,
      host_permissions: ['<all_urls>'],
      content_scripts: [
        {
          matches: ['<all_urls>'],
          js: ['stand.js'],
          run_at: 'document_start',
          all_frames: true,
          match_about_blank: true,
        },
      ],
      ...(kind === 'firefox'
        ? { browser_specific_settings: { gecko: { id: 'vigie@vigie.example' } } }
        : {}),
    }),
  )
  return folder
}
