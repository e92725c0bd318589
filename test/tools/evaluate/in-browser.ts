import { readFile } from 'node:fs/promises'
import type { Page } from 'puppeteer-core'
import type { Level } from '../../../src/judge/verdict.ts'
import { launch, type Vigie } from '../../browser/launch.ts'
import { type Served, serve } from '../../browser/server.ts'
import { sleep } from '../../browser/wait.ts'
import type { PageCase } from './corpus.ts'
import type { Result } from './report.ts'

/** Old pages must neither run nor send anything. */
const POLICY = "script-src 'none'; connect-src 'none'; form-action 'none'"
/** Pages open at once. */
const LANES = 3
/** How long a page may take to earn a warning, and how long an honest one is watched (ms). */
const WARN_WITHIN = 6_000
const SILENT_FOR = 1_800

const LEVELS: Readonly<Record<string, Level>> = { '!': 'danger', '?': 'caution', '✓': 'official' }

/** Opens every page in real Chromium with the built extension and reads the badge. */
export async function judgeInBrowser(cases: readonly PageCase[]): Promise<readonly Result[]> {
  const documents = new Map<string, Served>()
  const server = await serve((url) => documents.get(`${url.host}${url.pathname}`))
  const vigie = await launch({ kind: 'chromium', ports: server })
  const waiting = [...cases]
  const busy = new Set<string>()
  const results: Result[] = []
  try {
    const lane = async () => {
      for (;;) {
        // Two files at one address (guilty ones share hosts) must not be open together.
        const next = waiting.findIndex(({ url }) => !busy.has(keyOf(url)))
        const [one] = next === -1 ? [] : waiting.splice(next, 1)
        if (!one) {
          if (waiting.length === 0) return
          await sleep(200)
          continue
        }
        busy.add(keyOf(one.url))
        documents.set(keyOf(one.url), {
          headers: { 'content-type': 'text/html', 'content-security-policy': POLICY },
          body: await readFile(one.file),
        })
        results.push(await judgeOne(vigie, one))
        documents.delete(keyOf(one.url))
        busy.delete(keyOf(one.url))
        if (results.length % 50 === 0) console.error(`${results.length} of ${cases.length}`)
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane))
  } finally {
    await vigie.close()
    await server.close()
  }
  return results
}

const keyOf = (address: string) => {
  const { host, pathname } = new URL(address)
  return `${host}${pathname}`
}

async function judgeOne(vigie: Vigie, one: PageCase): Promise<Result> {
  const { set, host, expected, file, url } = one
  const result = { set, host, expected, name: `${file} @ ${url}` }
  let page: Page | undefined
  try {
    page = await vigie.newPage()
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 })
    const loaded = performance.now()
    for (;;) {
      const { text, title } = await vigie.badge(page)
      const level = LEVELS[text] ?? 'none'
      const spent = performance.now() - loaded
      const patience = expected === 'warn' ? WARN_WITHIN : SILENT_FOR
      if (level === 'danger' || level === 'official' || spent > patience)
        return { ...result, level, reasons: title }
      await sleep(150)
    }
  } catch (error) {
    return { ...result, level: 'unreadable', reasons: String(error) }
  } finally {
    await page?.close().catch(() => {})
  }
}
