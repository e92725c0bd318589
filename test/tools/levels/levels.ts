import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'puppeteer-core'
import type { Level } from '../../../src/judge/verdict.ts'
import type { BrowserKind } from '../../browser/find.ts'
import { launch, type Vigie } from '../../browser/launch.ts'
import { type Served, serve } from '../../browser/server.ts'
import { sleep } from '../../browser/wait.ts'

const USAGE = 'levels FOLDER MANIFEST [--browser chromium|firefox] [--only TEXT] [--show]'
const LEVELS: Readonly<Record<string, Level>> = { '!': 'danger', '?': 'caution', '✓': 'official' }
/** Pages open at once, and how long (ms) each may take to earn its level, or is watched for silence. */
const LANES = 3
const WITHIN = 6_000
const SILENT_FOR = 2_500

interface Row {
  readonly file: string
  readonly expected: string
}

/**
 * Opens each page of a folder in a real browser with the built extension, and prints what its badge
 * says beside what a manifest expects.
 * @param args the folder; a table of `file<TAB>expected level` with a head line, `any` for no matter
 * @returns 1 when a page earned another level
 */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      browser: { type: 'string', default: 'chromium' },
      only: { type: 'string', default: '' },
      show: { type: 'boolean', default: false },
    },
  })
  const [folder, manifest] = positionals
  if (!folder || !manifest) {
    console.error(USAGE)
    return 2
  }
  const rows = rowsOf(manifest).filter(({ file }) => file.includes(values.only))
  const server = await serve(({ pathname }) => replyFor(join(folder, pathname.slice(1))))
  const vigie = await launch({ kind: values.browser as BrowserKind, ports: server })
  let wrong = 0
  try {
    const waiting = rows.map((row, index) => ({ row, index }))
    const lane = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { file, expected } = next.row
        const host = `dossier-${next.index}.example`
        const got = await levelOf(vigie, `https://${host}/${file}`, expected, values.show)
        const right = expected === 'any' || got === expected
        if (!right) wrong++
        console.log(`${right ? 'as expected' : 'OTHER      '}\t${file}\t${expected}\t${got}`)
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane))
  } finally {
    await vigie.close()
    await server.close()
  }
  console.log(`${rows.length - wrong} of ${rows.length} as expected in ${values.browser}`)
  return wrong ? 1 : 0
}

function rowsOf(manifest: string): Row[] {
  const [, ...lines] = readFileSync(manifest, 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [file, expected] = line.split('\t')
    return file && expected ? [{ file, expected }] : []
  })
}

function replyFor(path: string): Served | undefined {
  try {
    const body = readFileSync(path, 'utf8')
    return { headers: { 'content-type': `${kindOf(body)}; charset=utf-8` }, body }
  } catch {
    return undefined
  }
}

/** By its beginning, whatever it is called. */
function kindOf(body: string): string {
  if (/^\s*<svg/.test(body)) return 'image/svg+xml'
  return /^\s*<\?xml/.test(body) ? 'application/xhtml+xml' : 'text/html'
}

async function levelOf(
  vigie: Vigie,
  url: string,
  expected: string,
  show: boolean,
): Promise<string> {
  let page: Page | undefined
  try {
    page = await vigie.newPage()
    await page.goto(url, { timeout: 30_000 }).catch(() => {})
    const start = performance.now()
    for (;;) {
      const { text } = await vigie.badge(page, url)
      const level = LEVELS[text] ?? ((await isStopped(page)) ? 'danger' : 'none')
      const patience = expected === 'none' ? SILENT_FOR : WITHIN
      if (level === 'danger' || level === 'official' || performance.now() - start > patience) {
        if (show) console.log(await evidenceAt(vigie, url))
        return level
      }
      await sleep(100)
    }
  } catch (error) {
    return `error: ${String(error).slice(0, 80)}`
  } finally {
    await page?.close().catch(() => {})
  }
}

/** Our own page stands in its place: no warning could be drawn there. Firefox tells the driver no address of ours. */
const isStopped = async (page: Page) =>
  (await page.evaluate(() => location.href).catch(() => '')).endsWith('/stop.html')

/** What was read there, as the worker keeps it. */
const evidenceAt = (vigie: Vigie, url: string): Promise<string> =>
  vigie.inExtension(async (url: string) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
    const tab = (await api.tabs.query({})).find((one) => one.url === url)
    const key = `tab.${tab?.id}`
    return JSON.stringify((await api.storage.session.get(key))[key] ?? null, null, 1)
  }, url)
