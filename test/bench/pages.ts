import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, type Vigie } from '../browser/launch.ts'
import { serve } from '../browser/server.ts'
import { ORDINARY } from './pages/ordinary.ts'
import { costOf } from './pages/trace.ts'

/** Loads of each page with each extension; the first of each is thrown away. */
const LOADS = 15
/** How long (ms) a page is watched: the late look at 2 s is in it. */
const WATCHED = 3_500

/**
 * What the scout costs ordinary pages in real Chromium, beside an empty content script of 276 bytes
 * in the same run. Main-thread time is attributed inside the trace of each load; differences between
 * loads with and without an extension are too noisy to be used.
 * @param args `--loads N`
 */
export async function main(args: readonly string[]): Promise<number> {
  const loads = Number(args[args.indexOf('--loads') + 1]) || LOADS
  const server = await serve((url) => {
    const name = url.pathname.slice(1)
    return ORDINARY[name]?.html ?? (name === 'frame' ? FRAME : undefined)
  })
  const empty = emptyExtension()
  const bytes = statSync('dist/chromium/src/content/scout.js').size
  const [ours, floor] = await Promise.all([
    launch({ kind: 'chromium', ports: server }),
    launch({ kind: 'chromium', ports: server, extension: empty }),
  ])
  try {
    console.log(
      `${await ours.browser.version()}, ${loads} loads each, medians; scout: ${bytes} bytes a frame\n`,
    )
    console.log(
      'page                    frames  scout ms/frame  empty ms/frame  ratio  share of page',
    )
    for (const [name, { frames }] of Object.entries(ORDINARY)) {
      const costs = { ours: [] as Cost[], floor: [] as Cost[] }
      for (let load = 0; load <= loads; load++) {
        const one = { ours: await loadOnce(ours, name), floor: await loadOnce(floor, name) }
        if (load > 0) for (const which of ['ours', 'floor'] as const) costs[which].push(one[which])
      }
      const scout = median(costs.ours.map(({ extension }) => extension)) / frames
      const none = median(costs.floor.map(({ extension }) => extension)) / frames
      const share = median(costs.ours.map(({ extension, all }) => extension / (all - extension)))
      console.log(
        `${name.padEnd(24)}${String(frames).padStart(6)}${scout.toFixed(3).padStart(16)}` +
          `${none.toFixed(3).padStart(16)}${(scout / none).toFixed(2).padStart(7)}${(share * 100).toFixed(2).padStart(13)} %`,
      )
    }
  } finally {
    await Promise.all([ours.close(), floor.close()])
    await server.close()
    rmSync(empty, { recursive: true })
  }
  return 0
}

interface Cost {
  /** Main-thread ms of the extension's content scripts, all frames. */
  readonly extension: number
  /** Main-thread ms of everything. */
  readonly all: number
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

/** An extension whose only content is a script of 276 bytes that does nothing, in every frame. */
function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-empty-'))
  const { content_scripts } = JSON.parse(readFileSync('dist/chromium/manifest.json', 'utf8'))
  const manifest = {
    manifest_version: 3,
    name: 'empty',
    version: '1',
    content_scripts: [{ ...content_scripts[0], js: ['empty.js'] }],
    background: { service_worker: 'worker.js' },
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  const script =
    '(()=>{const api=globalThis.browser??globalThis.chrome;globalThis.vigieEmpty=api})()'
  writeFileSync(join(folder, 'empty.js'), `${script}//${'x'.repeat(274 - script.length)}`)
  writeFileSync(join(folder, 'worker.js'), '')
  return folder
}

const FRAME =
  '<!doctype html><title>Annonce</title><p>Une annonce <a href="https://pub.example/">ici</a></p>'

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}
