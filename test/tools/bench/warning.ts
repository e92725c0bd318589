import type { BrowserKind } from '../../browser/find.ts'
import { launch, type Vigie } from '../../browser/launch.ts'
import { serve } from '../../browser/server.ts'
import { until } from '../../browser/wait.ts'
import { BRAND, FORM, html, js } from '../../e2e/pages/site.ts'
import { stopWorker } from '../../e2e/stop-worker.ts'
import { TIMER } from './warning/timer.ts'

/** Loads of each kind; the first is thrown away. */
const LOADS = 21
/** When (ms after the load) a form comes that does not come with its page. */
const LATER = 800

/** How a form comes. The name stands in the page before, as on most pages, or comes with the form. */
const PAGES: Readonly<Record<string, string>> = {
  'with-the-page': html(`${TIMER}${BRAND}${FORM}<script>usable()</script>`),
  later: html(
    `${TIMER}${BRAND}<script>setTimeout(() => {
      document.body.insertAdjacentHTML('beforeend', ${js(FORM)})
      usable() }, ${LATER})</script>`,
  ),
  'later-with-the-name': html(
    `${TIMER}<p>Un instant …</p><script>setTimeout(() => {
      document.body.innerHTML = atob('${btoa(BRAND + FORM)}')
      usable() }, ${LATER})</script>`,
  ),
}

/**
 * How long after the moment at which a form can be used, in ms, nothing more passes into it, and a
 * warning stands over it: in real browsers, with the worker awake and asleep.
 * @param args `--loads N`, `--only chromium` or `firefox`
 */
export async function main(args: readonly string[]): Promise<number> {
  const loads = Number(args[args.indexOf('--loads') + 1]) || LOADS
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined
  const server = await serve(({ pathname }) => PAGES[pathname.slice(1)])
  console.log('browser   worker  form                   held: median  p90   warning: median  p90')
  for (const kind of ['chromium', 'firefox'] as const) {
    if (only && only !== kind) continue
    const vigie = await launch({ kind, ports: server })
    try {
      for (const worker of ['awake', 'asleep'] as const)
        for (const form of Object.keys(PAGES))
          console.log(await row(vigie, kind, worker, form, loads))
    } finally {
      await vigie.close()
    }
  }
  await server.close()
  return 0
}

async function row(
  vigie: Vigie,
  kind: BrowserKind,
  worker: 'awake' | 'asleep',
  form: string,
  loads: number,
): Promise<string> {
  const held: number[] = []
  const warned: number[] = []
  for (let load = 0; load <= loads; load++) {
    if (worker === 'asleep') await stopWorker(vigie)
    const page = await vigie.newPage()
    await page.goto(`https://${form}-${load}.example/${form}`)
    // What wakes the worker is the navigation: let it fall asleep again before the form comes.
    if (worker === 'asleep' && form !== 'with-the-page') {
      await new Promise((done) => setTimeout(done, LATER / 2))
      await stopWorker(vigie)
    }
    await until(page, () => 'warned' in globalThis)
    const times = await page.evaluate(() => {
      const { held, warned } = globalThis as unknown as { held: number; warned: number }
      return { held, warned }
    })
    await page.close()
    if (load === 0) continue
    held.push(times.held)
    warned.push(times.warned)
  }
  const cells = [at(held, 0.5), at(held, 0.9), at(warned, 0.5), at(warned, 0.9)]
  const [a, b, c, d] = cells.map((time) => time.toFixed(0))
  return `${kind.padEnd(10)}${worker.padEnd(8)}${form.padEnd(23)}${a?.padStart(12)}${b?.padStart(5)}${c?.padStart(17)}${d?.padStart(5)}`
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN
}
