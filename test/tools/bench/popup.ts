import { launch, type Vigie } from '../../browser/launch.ts'
import { serve } from '../../browser/server.ts'
import { demoSite } from '../demo/pages.ts'

/** Times that it is opened; the first of each kind is thrown away. */
const OPENINGS = 21
const SITE = 'https://www.mlvaldorvane.test/preinscription'
const POPUP = 'src/pages/popup/popup.html'
/** What is promised, in ms. */
const MOST = 100

/**
 * How long the popup takes in real Chromium, from the start of its own loading until what it says of the
 * site is painted. Beside it a mere picture of ours, in the same run. With a worker that is awake, and one that the browser had put to sleep.
 * @param args `--openings N`
 * @returns 0
 */
export async function main(args: readonly string[]): Promise<number> {
  const openings = Number(args[args.indexOf('--openings') + 1]) || OPENINGS
  const server = await serve(demoSite)
  const vigie = await launch({ kind: 'chromium', ports: server })
  try {
    const site = await vigie.newPage()
    await site.goto(SITE)
    // The driver's own page must not wake the worker later.
    await vigie.inExtension(() => {})
    await site.bringToFront()
    const times = { awake: [] as number[], asleep: [] as number[], floor: [] as number[] }
    for (let n = 0; n <= openings; n++) {
      const one = {
        floor: await painted(vigie, 'icons/vigie-16.png'),
        awake: await painted(vigie, POPUP),
        asleep: await painted(vigie, POPUP, true),
      }
      if (n > 0) for (const kind of KINDS) times[kind].push(one[kind])
    }
    console.log(`${await vigie.browser.version()}, ${openings} openings each, ms\n`)
    console.log('                                   median    p90')
    for (const kind of KINDS)
      console.log(
        `${NAMES[kind].padEnd(33)}${at(times[kind], 0.5).toFixed(0).padStart(8)}${at(times[kind], 0.9).toFixed(0).padStart(7)}`,
      )
    for (const kind of ['awake', 'asleep'] as const) {
      const median = at(times[kind], 0.5)
      const ratio = (median / at(times.floor, 0.5)).toFixed(2)
      const kept = median <= MOST ? 'kept' : 'not kept'
      console.log(
        `worker ${kind}: ${ratio} times the floor; ${MOST} ms ${kept} on this machine now`,
      )
    }
    return 0
  } finally {
    await vigie.close()
    await server.close()
  }
}

const KINDS = ['floor', 'awake', 'asleep'] as const
const NAMES = {
  floor: 'a picture of ours (the floor)',
  awake: 'the popup, worker awake',
  asleep: 'the popup, worker asleep',
} as const

/**
 * Opens a page of ours in a tab as wide as the popup.
 * @returns ms from the start of its loading until the frame in which its heading (a picture, for the floor)
 * was painted
 */
async function painted(vigie: Vigie, path: string, asleep = false): Promise<number> {
  const page = await vigie.newPage()
  await page.setViewport({ width: 360, height: 600 })
  await page.evaluateOnNewDocument(watchPaint)
  if (asleep) await putToSleep(vigie)
  await page.goto(vigie.base + path)
  const time = await page.waitForFunction(() => (globalThis as { painted?: number }).painted, {
    polling: 20,
  })
  const ms = await time.jsonValue()
  await page.close()
  return ms ?? Number.NaN
}

/** Runs in the page: notes when the frame with the first heading or picture is out. */
function watchPaint(): void {
  const look = () => {
    if (!document.querySelector('#site h1, body > img[src]')) return requestAnimationFrame(look)
    // The frame after this one begins when this one has been painted.
    return requestAnimationFrame(() => {
      ;(globalThis as { painted?: number }).painted ??= performance.now()
    })
  }
  requestAnimationFrame(look)
}

async function putToSleep(vigie: Vigie): Promise<void> {
  const worker = vigie.browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().startsWith(vigie.base))
  await (await worker?.worker())?.close()
  await new Promise((done) => setTimeout(done, 200))
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
