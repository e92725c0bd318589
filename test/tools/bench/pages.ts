import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, type Vigie } from '../../browser/launch.ts'
import { serve } from '../../browser/server.ts'
import { ORDINARY, SIGN_IN } from './pages/ordinary.ts'
import { type Cost, costOf } from './pages/trace.ts'

/** Loads of each page with each extension; the first of each is thrown away. */
const LOADS = 15
/** How long (ms) a page is watched: the late look at 2 s is in it. */
const WATCHED = 3_500

/** Content scripts of 276 bytes to compare with. */
const FLOORS = {
  empty: 'const api=globalThis.browser??globalThis.chrome;globalThis.vigieEmpty=api',
  // The least that anyone who watches a page must do: hear of a key and of a change.
  watcher:
    'addEventListener("keydown",()=>{},true);new MutationObserver(()=>{}).observe(document,{childList:true,subtree:true})',
}

/**
 * What the scout costs ordinary pages in real Chromium, beside content scripts of 276 bytes in the same
 * run: one that does nothing, and one that only begins to watch. Main-thread time is attributed inside
 * the trace of each load; differences between loads with and without an extension are too noisy to be used.
 * Then what the reader costs sign-in pages that bring it.
 * @param args `--loads N`; `--sign-in`: only those
 */
export async function main(args: readonly string[]): Promise<number> {
  const loads = Number(args[args.indexOf('--loads') + 1]) || LOADS
  const server = await serve((url) => {
    const name = url.pathname.slice(1)
    return ORDINARY[name]?.html ?? SIGN_IN[name] ?? (name === 'frame' ? FRAME : undefined)
  })
  const folders = [extensionOf(FLOORS.empty), extensionOf(FLOORS.watcher)]
  const bytes = statSync('dist/chromium/src/content/scout.js').size
  const vigies = await Promise.all(
    [undefined, ...folders].map((extension) =>
      launch({ kind: 'chromium', ports: server, ...(extension && { extension }) }),
    ),
  )
  try {
    console.log(
      `${await vigies[0]?.browser.version()}, ${loads} loads each, medians; scout: ${bytes} bytes a frame\n`,
    )
    console.log('                        ms a frame, main thread         scout is')
    console.log(
      'page          frames     scout   empty  watcher    x empty  x watcher   share of page',
    )
    for (const [name, { frames }] of args.includes('--sign-in') ? [] : Object.entries(ORDINARY)) {
      const costs: [Cost[], Cost[], Cost[]] = [[], [], []]
      for (let load = 0; load <= loads; load++)
        for (const [which, vigie] of vigies.entries()) {
          const cost = await loadOnce(vigie, name)
          if (load > 0) costs[which]?.push(cost)
        }
      const [scout, empty, watcher] = costs.map(
        (one) => median(one.map(({ extension }) => extension)) / frames,
      ) as [number, number, number]
      const share = median(costs[0].map(({ extension, all }) => extension / (all - extension)))
      console.log(
        name.padEnd(14) +
          String(frames).padStart(6) +
          [scout, empty, watcher].map((ms) => ms.toFixed(2).padStart(9)).join('') +
          [scout / empty, scout / watcher].map((ratio) => ratio.toFixed(1).padStart(10)).join('') +
          `${(share * 100).toFixed(1).padStart(14)} %`,
      )
    }
    const [vigie] = vigies
    if (vigie) await benchReader(vigie, loads)
  } finally {
    await Promise.all(vigies.map((vigie) => vigie.close()))
    await server.close()
    for (const folder of folders) rmSync(folder, { recursive: true })
  }
  return 0
}

/** All readings of one load, the first with code that never ran before, as in each new tab. */
async function benchReader(vigie: Vigie, loads: number): Promise<void> {
  console.log('\npage           reader, ms a load    p90   longest slice    p90')
  for (const name of Object.keys(SIGN_IN)) {
    const costs: Cost[] = []
    for (let load = 0; load <= loads; load++) {
      const cost = await loadOnce(vigie, name)
      if (load > 0) costs.push(cost)
    }
    const reader = costs.map((one) => one.reader)
    const slice = costs.map((one) => one.slice)
    const figures = [median(reader), p90(reader), median(slice), p90(slice)]
    const widths = [18, 7, 16, 7]
    console.log(
      name.padEnd(14) + figures.map((ms, at) => ms.toFixed(1).padStart(widths[at] ?? 8)).join(''),
    )
  }
}

async function loadOnce(vigie: Vigie, name: string): Promise<Cost> {
  const page = await vigie.newPage()
  await page.tracing.start({
    categories: ['-*', 'toplevel', 'devtools.timeline', 'v8.execute', '__metadata'],
  })
  await page.goto(`https://www.${name}.example/${name}`)
  await new Promise((done) => setTimeout(done, WATCHED))
  const trace = await page.tracing.stop()
  await page.close()
  return costOf(Buffer.from(trace ?? []).toString())
}

/** An extension whose only content is one script of 276 bytes, in every frame from the start, as the scout is. */
function extensionOf(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-empty-'))
  const { content_scripts } = JSON.parse(readFileSync('dist/chromium/manifest.json', 'utf8'))
  const manifest = {
    manifest_version: 3,
    name: 'empty',
    version: '1',
    content_scripts: [{ ...content_scripts[0], js: ['only.js'] }],
    background: { service_worker: 'worker.js' },
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  const script = `(()=>{${code}})()`
  writeFileSync(join(folder, 'only.js'), `${script}//${'x'.repeat(274 - script.length)}`)
  writeFileSync(join(folder, 'worker.js'), '')
  return folder
}

const FRAME =
  '<!doctype html><title>Annonce</title><p>Une annonce <a href="https://pub.example/">ici</a></p>'

const median = (values: readonly number[]) => quantile(values, 0.5)
const p90 = (values: readonly number[]) => quantile(values, 0.9)

const quantile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN
