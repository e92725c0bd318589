import { mkdirSync } from 'node:fs'
import type { Level } from '../../../src/judge/verdict.ts'
import { type BrowserKind, findBrowser, hasDisplay, needBrowser } from '../../browser/find.ts'
import { launch, type Vigie } from '../../browser/launch.ts'
import { serve } from '../../browser/server.ts'
import { type DemoPage, demoPages, demoSite } from './pages.ts'

const BADGE: Record<Level, string> = { danger: '!', caution: '?', official: '✓', none: '' }
const SCREENSHOTS = 'artifacts/demo'

/**
 * Shows Vigie at work: opens each made-up page in a real browser with the built extension and
 * prints what it said. With a display the browser stays open; without one, screenshots are kept.
 * @param args `--firefox` or `--chromium` to choose; `--headless` even with a display
 * @returns 0 when every page earned the level it should, else 1
 */
export async function main(args: readonly string[]): Promise<number> {
  const kind = chooseBrowser(args)
  const headless = args.includes('--headless') || !hasDisplay()
  const server = await serve(demoSite)
  const vigie = await launch({ kind, ports: server, headless })
  let wrong = 0
  console.log(`\nVigie in ${await vigie.browser.version()}\n`)
  try {
    for (const page of demoPages) {
      const { level, spent } = await show(vigie, page, headless)
      const right = level === page.expected
      if (!right) wrong++
      console.log(
        `${right ? '  ok ' : 'WRONG'}  ${level.padEnd(8)}  ${page.what}\n                 ${page.address}  (${spent} ms)`,
      )
    }
    console.log(wrong ? `\n${wrong} of ${demoPages.length} are wrong.` : '\nAll as expected.')
    if (headless) console.log(`Screenshots: ${SCREENSHOTS}/`)
    else await untilClosed(vigie)
  } finally {
    await vigie.close().catch(() => {})
    await server.close()
  }
  return wrong ? 1 : 0
}

function chooseBrowser(args: readonly string[]): BrowserKind {
  if (args.includes('--firefox')) return 'firefox'
  if (args.includes('--chromium')) return 'chromium'
  if (findBrowser('chromium')) return 'chromium'
  if (findBrowser('firefox')) return 'firefox'
  needBrowser('chromium')
  return 'chromium'
}

async function show(
  vigie: Vigie,
  { address, expected, slug }: DemoPage,
  headless: boolean,
): Promise<{ level: Level; spent: number }> {
  const page = await vigie.newPage()
  if (headless) await page.setViewport({ width: 1280, height: 800 })
  await page.goto(address)
  const start = performance.now()
  await (expected === 'none'
    ? new Promise((done) => setTimeout(done, 2000))
    : vigie.badgeBecomes(page, BADGE[expected], 8000).catch(() => {}))
  const spent = Math.round(performance.now() - start)
  const { text } = await vigie.badge(page)
  const level = (Object.keys(BADGE) as Level[]).find((one) => BADGE[one] === text) ?? 'none'
  if (headless) {
    mkdirSync(SCREENSHOTS, { recursive: true })
    // A tab behind another one is not painted, and a picture of it never comes.
    await page.bringToFront()
    await page.screenshot({ path: `${SCREENSHOTS}/${slug}.png` })
    await page.close()
  }
  return { level, spent }
}

async function untilClosed(vigie: Vigie): Promise<void> {
  console.log('The browser stays open: look around, then close it.')
  await new Promise((closed) => vigie.browser.once('disconnected', closed))
}
