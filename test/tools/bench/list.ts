import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import PhishingDetector from 'eth-phishing-detect/src/detector.js'
import { makeRelease } from '../../../src/cli/list/release.ts'
import { findInBlock, toBlocks } from '../../../src/list/blocks.ts'
import { encode } from '../../../src/list/bytes.ts'
import type { ListEntry } from '../../../src/list/entry.ts'
import { withParents } from '../../../src/list/name.ts'
import type { Row } from '../../../src/list/rows.ts'
import { signBytes } from '../../../src/list/signature.ts'
import { launch, type Vigie } from '../../browser/launch.ts'
import { serve } from '../../browser/server.ts'
import { stopWorker } from '../../e2e/stop-worker.ts'
import { makeKeys } from '../../list/fakes.ts'

const SIZES = [1_000, 10_000, 100_000, 300_000]
const HOST = 'listes.example'
const COLD_RUNS = 15
const WORDS =
  'espace mon connexion dossier portail aide actualisation info compte service droits formulaire suivi verif client acces remboursement paiement contact'.split(
    ' ',
  )

/** Made-up lookalikes, always the same ones: `espace-suivi-francetravail-3f2.fr`. */
function lookalikes(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const word = (n: number) => WORDS[n % WORDS.length]
    const brand = ['francetravail', 'france-travail', 'pole-emploi'][i % 3]
    const suffix = ['fr', 'com', 'info', 'net'][i % 4]
    return `${word(i * 7)}-${word(i * 13 + 5)}-${brand}-${i.toString(36)}.${suffix}`
  })
}

/**
 * What the list costs at several sizes, in real Chromium: bytes to fetch, time to verify and store, time of a
 * lookup after the worker was stopped, memory. Beside it, in the same run, an extension whose worker does nothing but
 * answer (the floor: what the browser itself takes to start a worker), and our worker's start with an empty answer.
 * `npm run bench -- list [SIZE]...`, after `npm run build`.
 */
export async function main(args: string[]): Promise<number> {
  const sizes = args.length > 0 ? args.map(Number) : SIZES
  console.log(
    'names     list.gz  delta(1%)  first update  by delta  cold lookup  ratio to the floor  (cold start)    (floor)     warm   worker heap',
  )
  for (const size of sizes) await inChromium(size)
  console.log('\nlookups in one Node process: names/s and heap')
  for (const size of sizes) inNode(size)
  return 0
}

async function inChromium(size: number): Promise<void> {
  const keys = await makeKeys()
  const files = new Map<string, Uint8Array>()
  const names = lookalikes(Math.round(size * 1.01))
  const now = Date.now()
  const publish = async (version: number, some: string[], before?: string) => {
    const rows: Row[] = some.map((hostname) => ({ hostname, word: 'listed', detail: '2026-11-20' }))
    const former = before === undefined ? [] : [{ version: version - 1, text: before }]
    const times = { created: now, expires: now + 86_400_000 }
    const release = await makeRelease({ rows, version, former, ...times })
    for (const [name, bytes] of release.files) files.set(name, bytes)
    files.set('manifest.sig', encode(await signBytes(release.manifestBytes, keys.pair)))
    return release
  }
  const server = await serve((url) => {
    const body = url.hostname === HOST ? files.get(url.pathname.split('/').at(-1) ?? '') : undefined
    return body && { headers: { 'content-type': 'application/octet-stream' }, body }
  })
  const vigie = await launch({ kind: 'chromium', ports: server })
  try {
    const publisher = { name: 'Bench', address: `https://${HOST}/`, key: keys.key }
    await vigie.inExtension(
      (value) => chrome.runtime.sendMessage({ kind: 'settings-change', carries: value }),
      { publishers: [publisher] },
    )
    const floor = await installFloor(vigie)
    const first = await publish(1, names.slice(0, size))
    const whole = await timed(vigie, 'list-update')
    const second = await publish(2, names, first.text)
    const update = await timed(vigie, 'list-update')
    await settled(vigie)
    const question = { hostnames: [`www.${names[size >> 1]}`, 'www.example.com'] }
    const cold: number[] = []
    const start: number[] = []
    const least: number[] = []
    const warm: number[] = []
    for (let run = 0; run < COLD_RUNS; run += 1) {
      least.push(await floor.time())
      await stopWorker(vigie)
      start.push((await timed(vigie, 'nothing')).time)
      await stopWorker(vigie)
      const answer = await timed(vigie, 'list-lookup', question)
      if (answer.found !== 1) throw new Error(`found ${answer.found} of 1`)
      cold.push(answer.time)
      warm.push((await timed(vigie, 'list-lookup', question)).time)
    }
    const delta = second.manifest.deltas[0]?.bytes ?? 0
    console.log(
      [
        String(size).padEnd(9),
        kb(second.manifest.list.bytes),
        kb(delta).padStart(9),
        ms(whole.time).padStart(13),
        ms(update.time).padStart(9),
        ms(median(cold)).padStart(11),
        (median(cold) / median(least)).toFixed(2).padStart(13),
        `(${ms(median(start))})`.padStart(19),
        `(${ms(median(least))})`.padStart(12),
        ms(median(warm)).padStart(9),
        kb(await heapOf(vigie)).padStart(10),
      ].join(' '),
    )
  } finally {
    await vigie.close()
    await server.close()
  }
}

/**
 * Puts an extension beside ours whose worker does nothing but answer.
 * @returns a way to stop that worker and time its next answer, ms
 */
async function installFloor(vigie: Vigie): Promise<{ time(): Promise<number> }> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-floor-'))
  const background = { service_worker: 'worker.js' }
  const manifest = { manifest_version: 3, name: 'Floor', version: '1', background }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(
    join(folder, 'worker.js'),
    'chrome.runtime.onMessage.addListener((message, sender, answer) => answer({ ok: [] }))',
  )
  const base = `chrome-extension://${await vigie.browser.installExtension(folder)}/`
  const page = await vigie.newPage()
  await page.goto(`${base}manifest.json`)
  const ask = () =>
    page.evaluate(async () => {
      const start = performance.now()
      await chrome.runtime.sendMessage({ kind: 'nothing' })
      return performance.now() - start
    })
  await ask()
  rmSync(folder, { recursive: true })
  return {
    async time() {
      await stopWorker({ ...vigie, base })
      return ask()
    },
  }
}

/** The comparison of the rules at a browser's start is over; it belongs to no lookup. */
async function settled(vigie: Vigie): Promise<void> {
  await stopWorker(vigie)
  await timed(vigie, 'list-state')
  await vigie.inExtension(async () => {
    while (!(await chrome.storage.session.get('list-rules-compared'))['list-rules-compared'])
      await new Promise((later) => setTimeout(later, 200))
  })
}

/** Asks the worker from one of our own pages; ms as that page sees it. */
function timed(vigie: Vigie, kind: string, carries?: unknown) {
  return vigie.inExtension(
    async (kind_: string, carries_: unknown) => {
      const start = performance.now()
      const reply = await chrome.runtime.sendMessage({ kind: kind_, carries: carries_ })
      return { time: performance.now() - start, found: (reply?.ok?.length ?? 0) as number }
    },
    kind,
    carries,
  )
}

/** Bytes of JavaScript heap that the worker uses after a lookup. */
async function heapOf(vigie: Vigie): Promise<number> {
  const target = vigie.browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(vigie.base))
  const session = await target?.createCDPSession()
  await session?.send('HeapProfiler.collectGarbage')
  const usage = await session?.send('Runtime.getHeapUsage')
  return usage?.usedSize ?? Number.NaN
}

/** The same lookups, all names and as many that are not listed, through our blocks and through eth-phishing-detect. */
function inNode(size: number): void {
  const names = lookalikes(size)
  const asked = names.flatMap((name, i) => [name, `www.garage-${i}.example`])
  const entries: ListEntry[] = [...names].sort().map((hostname) => ({
    hostname,
    identity: 'france-travail',
    source: 'bench',
    firstSeen: '2026-11-20',
  }))
  const ours = heapAfter(() => toBlocks(entries))
  const firsts = ours.value.map(({ first }) => first)
  const lookup = (hostname: string) =>
    withParents(hostname).some((name) => {
      const block = ours.value[lastNotAbove(firsts, name)]
      return block !== undefined && findInBlock(block, name) !== undefined
    })
  const theirs = heapAfter(
    () => new PhishingDetector({ whitelist: [], blacklist: names, fuzzylist: [], tolerance: 0 }),
  )
  const check = (hostname: string) => theirs.value.check(hostname).result
  const a = speed(asked, lookup, size)
  const b = speed(asked, check, size)
  console.log(
    `${String(size).padEnd(9)} Vigie ${Math.round(a)}/s, ${kb(ours.heap)}; ` +
      `eth-phishing-detect ${Math.round(b)}/s, ${kb(theirs.heap)}; ratio ${(a / b).toFixed(1)}`,
  )
}

/** Index of the last key that is not above the name: what the database's cursor finds. */
function lastNotAbove(keys: readonly string[], name: string): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] as string) <= name) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Names looked up in a second, over at most two seconds. */
function speed(
  names: readonly string[],
  isListed: (name: string) => boolean,
  listed: number,
): number {
  const start = performance.now()
  let done = 0
  let found = 0
  for (const name of names) {
    if (isListed(name)) found += 1
    done += 1
    if (done % 100 === 0 && performance.now() - start > 2000) break
  }
  if (found !== Math.ceil(done / 2)) throw new Error(`${found} of ${done} found, ${listed} listed`)
  return (done / (performance.now() - start)) * 1000
}

/** Collects garbage in Node without a flag on the command line. */
setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

function heapAfter<T>(make: () => T): { value: T; heap: number } {
  collect()
  const before = process.memoryUsage().heapUsed
  const value = make()
  collect()
  return { value, heap: Math.max(0, process.memoryUsage().heapUsed - before) }
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const ms = (time: number) => `${time < 100 ? time.toFixed(1) : Math.round(time)} ms`
const kb = (bytes: number) => `${(bytes / 1024).toFixed(bytes < 10_240 ? 1 : 0)} kB`
