import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as store from '../../src/background/list/store.ts'
import { makeRelease } from '../../src/cli/list/release.ts'
import { encode, sha256 } from '../../src/list/bytes.ts'
import { FAULT_CODES, ListError } from '../../src/list/fault.ts'
import { formatManifest, type Manifest } from '../../src/list/manifest.ts'
import { signBytes } from '../../src/list/signature.ts'
import { body, bomb } from './list-server.ts'
import { type Bench, createBench, DAY, emptyStore, HOUR, listed, many, NOW } from './workbench.ts'

const GOOD = 'faux-00000.fr'
const NEW = 'faux-new.fr'
const YEAR = 365 * DAY

let bench: Bench
beforeEach(async () => {
  bench = await createBench()
  await bench.publish({ version: 10, rows: listed(...many(100)) })
  await bench.run()
  expect(bench.rules.names).toHaveLength(100)
  bench.later(HOUR)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await bench.close()
  await emptyStore()
})

const next = (extra: object = {}) =>
  bench.publish({ version: 11, rows: listed(...many(100), NEW), ...extra })
const serve = (path: string, content: string | Uint8Array) =>
  bench.server.files.set(path, typeof content === 'string' ? encode(content) : content)

/** Signs any bytes as the publisher would: a mistake at the publisher's, or a stolen key. */
async function signAnything(bytes: string): Promise<void> {
  serve('arml/manifest.json', bytes)
  serve('arml/manifest.sig', await signBytes(encode(bytes), bench.keys.pair))
}

async function signManifest(change: (manifest: Manifest) => object): Promise<void> {
  const { manifest } = await next()
  const changed = { ...manifest, ...change(manifest) } as Manifest
  await signAnything(new TextDecoder().decode(formatManifest(changed)))
}

/** Signs a manifest that is right in every number about a text that no honest tool would write. */
async function signText(text: string, listedCount: number): Promise<void> {
  const bytes = new Uint8Array(gzipSync(text))
  const list = {
    file: 'list-11.txt.gz',
    bytes: bytes.length,
    sha256: await sha256(bytes),
    textBytes: encode(text).length,
  }
  const textSha256 = await sha256(encode(text))
  const count = { listed: listedCount, official: 0, withdrawn: 0 }
  await signManifest(() => ({ list, textSha256, count, deltas: [], shrinksFrom: 10 }))
  serve('arml/list-11.txt.gz', bytes)
}

/** Every way to be wrong: what is done to the publisher's side or to this device, and what is then said. */
const FAULTS: readonly [name: string, code: string, harm: () => unknown][] = [
  // The way there
  ['the host name does not resolve', 'network', () => reAddress('https://liste.invalid/')],
  ['nothing listens there', 'network', () => reAddress('http://127.0.0.1:9/')],
  ['the address is not https', 'address', () => reAddress('http://listes.example/arml/')],
  ['the address is none', 'address', () => reAddress('listes')],
  [
    'the connection is cut before an answer',
    'network',
    () => mischief('arml/manifest.json', (q) => q.socket.destroy()),
  ],
  ['no answer ever comes', 'stalled', () => mischief('arml/manifest.json', () => {})],
  [
    'the answer stops in the middle and stays silent',
    'stalled',
    () =>
      mischief('arml/manifest.json', (_, r) => {
        r.writeHead(200, { 'content-type': 'application/json' }).write('{')
      }),
  ],
  [
    'the answer drips for ever',
    'timeout',
    () =>
      mischief('arml/manifest.json', (_, r) => {
        r.writeHead(200, { 'content-type': 'application/json' })
        const drip = setInterval(() => r.write(' '), 100)
        r.on('close', () => clearInterval(drip))
      }),
  ],
  [
    'the file is cut short',
    'truncated',
    async () => {
      const { files } = await next()
      const file = files.get('list-11.txt.gz') as Uint8Array
      mischief('arml/list-11.txt.gz', (q, r) => {
        r.writeHead(200, { 'content-type': 'application/gzip', 'content-length': file.length })
        r.write(file.subarray(0, 50), () => q.socket.destroy())
      })
    },
  ],
  ['404', 'http', () => bench.server.files.clear()],
  [
    '403 of a bot wall',
    'http',
    () => mischief('*', body('<h1>no</h1>', { 'content-type': 'text/html' }, 403)),
  ],
  ['500', 'http', () => mischief('*', body('oops', {}, 500))],
  [
    '304 to a question without a mark',
    'http',
    async () => {
      await next()
      mischief('arml/list-11.txt.gz', body('', {}, 304))
    },
  ],
  ['429', 'busy', () => mischief('*', body('', { 'retry-after': 7200 }, 429))],
  ['503', 'busy', () => mischief('*', body('', {}, 503))],
  [
    "a hotel's login page answers instead",
    'content-type',
    () => mischief('*', body('<html>Wifi</html>', { 'content-type': 'text/html' })),
  ],
  [
    'an answer without a media type',
    'content-type',
    () => mischief('*', (_, r) => r.writeHead(200).end('{}')),
  ],
  [
    'a redirect to another path of the same server',
    'redirected',
    () =>
      mischief('arml/manifest.json', (_, r) =>
        r.writeHead(307, { location: '/for/person-17/manifest.json' }).end(),
      ),
  ],
  [
    'a redirect to another origin',
    'redirected',
    async () => {
      const other = await createBench()
      for (const [path, bytes] of bench.server.files) other.server.files.set(path, bytes)
      const location = `${other.server.origin}/arml/manifest.json`
      mischief('arml/manifest.json', (_, r) => r.writeHead(302, { location }).end())
      return () => other.close()
    },
  ],
  // Too much
  [
    'a manifest of 10 MB',
    'oversize',
    () => mischief('arml/manifest.json', body(' '.repeat(10_000_000))),
  ],
  [
    'a manifest that says its 10 MB beforehand',
    'oversize',
    () =>
      mischief(
        'arml/manifest.json',
        body(' '.repeat(10_000_000), { 'content-length': 10_000_000 }),
      ),
  ],
  ['a gzip bomb by content-encoding', 'oversize', () => mischief('arml/manifest.json', bomb(1e8))],
  [
    'a gzip bomb as the list, rightly signed',
    'oversize',
    async () => {
      const bytes = new Uint8Array(gzipSync(Buffer.alloc(5e7, 'a')))
      const list = {
        file: 'list-11.txt.gz',
        bytes: bytes.length,
        sha256: await sha256(bytes),
        textBytes: 5000,
      }
      await signManifest(() => ({ list }))
      serve('arml/list-11.txt.gz', bytes)
    },
  ],
  [
    'a signed list of 1 GB',
    'oversize',
    () => signManifest(({ list }) => ({ list: { ...list, textBytes: 1e9 } })),
  ],
  // The signature
  [
    'a manifest changed by one byte',
    'bad-signature',
    async () => {
      const { manifestBytes } = await next()
      const text = new TextDecoder().decode(manifestBytes)
      serve('arml/manifest.json', text.replace('"version": 11', '"version": 12'))
    },
  ],
  [
    'a signature of zeros',
    'bad-signature',
    async () => {
      await next()
      serve('arml/manifest.sig', `${bench.keys.key} ${'A'.repeat(86)}\n`)
    },
  ],
  [
    'a signature file that is torn',
    'unknown-key',
    async () => {
      await next()
      serve('arml/manifest.sig', bench.keys.key.slice(0, 20))
    },
  ],
  [
    'an empty signature file',
    'unknown-key',
    async () => {
      await next()
      serve('arml/manifest.sig', '')
    },
  ],
  [
    "an attacker's own key",
    'unknown-key',
    () => bench.publish({ version: 11, rows: listed(...many(100), NEW) }, [bench.next.pair]),
  ],
  [
    'no signature file',
    'http',
    async () => {
      await next()
      bench.server.files.delete('arml/manifest.sig')
    },
  ],
  // Rightly signed, and yet
  ['rollback: an older list', 'rollback', () => next({ version: 9 })],
  ['two lists with one version', 'two-faced', () => next({ version: 10 })],
  ['freeze: the same list for ever', 'expired', () => bench.later(8 * DAY)],
  [
    'freeze by a server that always answers 304',
    'http',
    () => {
      bench.later(8 * DAY)
      mischief('arml/manifest.json', (_, r) => r.writeHead(304).end())
    },
  ],
  ['a new list that is expired', 'expired', () => next({ expires: NOW - DAY })],
  [
    'a list from the future',
    'from-future',
    () => next({ created: NOW + YEAR, expires: NOW + 2 * YEAR }),
  ],
  [
    'this clock is three years behind',
    'clock',
    async () => {
      await next()
      bench.setNow(NOW - 3 * YEAR)
      bench.server.clock = () => NOW
    },
  ],
  [
    'this clock is three years ahead',
    'clock',
    async () => {
      await next()
      bench.setNow(NOW + 3 * YEAR)
      bench.server.clock = () => NOW
    },
  ],
  [
    'a version that nothing can follow',
    'manifest-malformed',
    () => signManifest(() => ({ version: Number.MAX_SAFE_INTEGER })),
  ],
  [
    'a list that is good until the year 7026',
    'manifest-malformed',
    () => signManifest(() => ({ expires: '7026-11-22T12:00:00Z' })),
  ],
  [
    'a list that ends before it was made',
    'manifest-malformed',
    () =>
      signManifest(() => ({ created: '2026-11-22T23:00:00Z', expires: '2026-11-22T22:00:00Z' })),
  ],
  [
    'a date that no calendar holds',
    'manifest-malformed',
    () => signManifest(() => ({ created: '2026-02-30T00:00:00Z' })),
  ],
  [
    'a date in words',
    'manifest-malformed',
    () => signManifest(() => ({ expires: '2026-11-30 (soon) 12:00 PST' })),
  ],
  ['another format', 'format', () => signAnything('{"format":"vigie-list/2"}')],
  ['a signed text that is no manifest', 'manifest-malformed', () => signAnything('[]')],
  ['a signed file that is no JSON', 'manifest-malformed', () => signAnything('{"format":')],
  [
    'a version that is no number',
    'manifest-malformed',
    () => signManifest(() => ({ version: '11' })),
  ],
  [
    'a file name that leads out of the folder',
    'manifest-malformed',
    () => signManifest(({ list }) => ({ list: { ...list, file: '../../evil' } })),
  ],
  [
    'a file name that is an address',
    'manifest-malformed',
    () => signManifest(({ list }) => ({ list: { ...list, file: 'https://evil.example/x' } })),
  ],
  [
    'mix-and-match: the list of another version under its name',
    'wrong-size',
    async () => {
      const old = bench.server.files.get('arml/list-10.txt.gz') as Uint8Array
      await next()
      serve('arml/list-11.txt.gz', old)
    },
  ],
  [
    'a list of the right size with other bytes',
    'wrong-hash',
    async () => {
      const { files } = await next()
      const bytes = Uint8Array.from(files.get('list-11.txt.gz') as Uint8Array)
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
      serve('arml/list-11.txt.gz', bytes)
    },
  ],
  [
    'another list sent without compression',
    'wrong-hash',
    async () => {
      await next()
      serve('arml/list-11.txt.gz', 'faux-evil.fr\tlisted\t2026-11-22\n')
    },
  ],
  [
    'a text that is not the one that was signed',
    'wrong-hash',
    () => signManifest(() => ({ textSha256: '0'.repeat(64) })),
  ],
  [
    'another number of names than said',
    'wrong-count',
    () => signManifest(() => ({ count: { listed: 99, official: 0, withdrawn: 0 } })),
  ],
  ['a list that lost most of its names', 'shrunk', () => next({ rows: listed(...many(60)) })],
  ['a name with a star', 'malformed-name', () => signText('*.fr\tlisted\t2026-11-22\n', 1)],
  ['a name with a port', 'malformed-name', () => signText('faux-a.fr:80\tlisted\t2026-11-22\n', 1)],
  ['an upper-case name', 'malformed-name', () => signText('FAUX-a.fr\tlisted\t2026-11-22\n', 1)],
  [
    'a word that means nothing',
    'malformed-line',
    () => signText('faux-a.fr\tblock\t2026-11-22\n', 1),
  ],
  [
    'a sighting on 30 February',
    'malformed-line',
    () => signText('faux-a.fr\tlisted\t2026-02-30\n', 1),
  ],
  [
    'a sighting in the year 7026',
    'malformed-line',
    () => signText('faux-a.fr\tlisted\t7026-11-22\n', 1),
  ],
  [
    'a sighting before there were names',
    'malformed-line',
    () => signText('faux-a.fr\tlisted\t0001-01-01\n', 1),
  ],
  [
    'the same name twice',
    'unsorted',
    () => signText('faux-a.fr\tlisted\t2026-11-22\nfaux-a.fr\tlisted\t2026-11-22\n', 2),
  ],
  ['a text without its last line end', 'truncated', () => signText('faux-a.fr\tlisted\t2026-1', 1)],
  [
    'a list of a million and one names',
    'too-many-names',
    () => {
      const name = (index: number) => `${index.toString(36).padStart(4, '0')}.fr`
      const lines = Array.from({ length: 1_000_001 }, (_, i) => `${name(i)}\tlisted\t2026-11-22\n`)
      return signText(lines.join(''), lines.length)
    },
  ],
  ['a list that is a page', 'not-a-list', () => signText('<html></html>\n', 1)],
  [
    'a gzip file that is torn, rightly signed',
    'gzip',
    async () => {
      const bytes = new Uint8Array(gzipSync('faux-a.fr\tlisted\t2026-11-22\n')).slice(0, 20)
      const list = {
        file: 'list-11.txt.gz',
        bytes: bytes.length,
        sha256: await sha256(bytes),
        textBytes: 28,
      }
      await signManifest(() => ({ list }))
      serve('arml/list-11.txt.gz', bytes)
    },
  ],
  // This device
  [
    'the key in the settings is malformed',
    'key-malformed',
    async () => {
      bench.plan.publishers = [{ ...bench.publisher, key: 'nonsense' }]
    },
  ],
  [
    'a browser without Ed25519',
    'unsupported',
    async () => {
      await next()
      const none = new DOMException('', 'NotSupportedError')
      const importKey = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(none)
      return () => importKey.mockRestore()
    },
  ],
  ['the disk is full', 'store-full', () => fullDisk('QuotaExceededError')],
  ['the database breaks', 'store', () => fullDisk('UnknownError')],
]

function reAddress(address: string): void {
  const { fetch } = bench.doors
  bench.doors.fetch = (question) =>
    fetch({ ...question, address: address + question.address.split('/').at(-1) })
}

function mischief(path: string, own: Parameters<typeof bench.server.mischief.set>[1]): void {
  bench.server.mischief.set(path, own)
}

/** The texts cannot be written; small values still can, as on a nearly full disk. */
async function fullDisk(name: string): Promise<void> {
  await next()
  const { commit } = store
  bench.doors.store = {
    ...store,
    commit: async (change) => {
      if ((change.texts?.size ?? 0) === 0) return commit(change)
      throw new ListError(name === 'QuotaExceededError' ? 'store-full' : 'store', name)
    },
  }
}

describe('after every fault the last good list answers, and the state says what happened', () => {
  test('there are at least thirty of them, each by its own name', () => {
    expect(new Set(FAULTS.map(([name]) => name)).size).toBe(FAULTS.length)
    expect(FAULTS.length).toBeGreaterThanOrEqual(30)
  })

  test.each(FAULTS)('%s: %s', async (_, code, harm) => {
    const before = bench.server.files.get('arml/manifest.json') as Uint8Array
    const sig = bench.server.files.get('arml/manifest.sig') as Uint8Array
    const list = bench.server.files.get('arml/list-10.txt.gz') as Uint8Array
    const undo = await harm()
    await bench.run()
    const changedKey = bench.plan.publishers[0]?.key !== bench.keys.key
    expect(await bench.found(GOOD, NEW, 'faux-evil.fr')).toEqual([GOOD])
    expect(bench.rules.names).toHaveLength(100)
    const source = await bench.source()
    expect(source?.lastFailure?.fault.code).toBe(code)
    expect(source?.failures).toBe(1)
    expect(source?.lastSuccess).toBe(NOW)
    expect(source?.nextDue).toBeGreaterThan(bench.doors.now())
    if (typeof undo === 'function') await undo()

    // And it heals by itself as soon as the cause is gone.
    bench.server.mischief.clear()
    serve('arml/manifest.json', before)
    serve('arml/manifest.sig', sig)
    serve('arml/list-10.txt.gz', list)
    if (changedKey) bench.plan.publishers = [bench.publisher]
    const healed = await healedBench()
    await healed.run('all')
    expect((await bench.source())?.lastFailure).toBeNull()
    await healed.publish({ version: 12, rows: listed(...many(100), NEW) })
    await healed.run('all')
    expect(await bench.found(GOOD, NEW)).toEqual([GOOD, NEW])
  })
})

test('a mistake of ours: the last good list answers, and the state says so until a run succeeds', async () => {
  const { plan } = bench.doors
  bench.doors.plan = () => Promise.reject(new TypeError('undefined is not a function'))
  await next()
  await bench.run()
  expect(bench.updater().fault()).toMatchObject({ code: 'internal' })
  expect(await bench.found(GOOD, NEW)).toEqual([GOOD])
  expect(bench.rules.names).toHaveLength(100)
  bench.doors.plan = plan
  await bench.run()
  expect(bench.updater().fault()).toBeNull()
  expect(await bench.found(GOOD, NEW)).toEqual([GOOD, NEW])
})

test('every fault that there is has a test', () => {
  const text = readFileSync('test/background/faults.test.ts', 'utf8')
  for (const code of FAULT_CODES) expect(text, code).toContain(`'${code}'`)
})

/** The same bench with whole doors and a right clock. */
async function healedBench(): Promise<Bench> {
  const { fetchFile } = await import('../../src/background/list/fetch.ts')
  bench.doors.store = store
  bench.doors.fetch = (question) => fetchFile({ ...question, timeout: 5000 }, { stall: 2000 })
  bench.setNow(NOW + 2 * HOUR)
  bench.restart()
  return bench
}

describe('a poisoned feed', () => {
  test('blocks nothing honest, signed or not', async () => {
    bench.plan.feeds = new Map([['feed', bench.feed]])
    const poison = ['google.com', 'francetravail.fr', 'www.impots.gouv.fr', 'gouv.fr', 'fr']
    bench.feedIs(`${[...poison, 'old.example', 'faux-parent.fr', NEW].join('\n')}\n`)
    await bench.publish({ version: 11, rows: listed(...many(100), 'google.com', 'gouv.fr') })
    await bench.run()
    expect(bench.rules.names).toEqual([...many(100), NEW].sort())
    expect(await bench.found(...poison, 'mail.google.com')).toEqual([])
  })

  test.each([
    ['a page instead of a list', '<html>\nfaux-a.fr\n', 'not-a-list'],
    ['sentences instead of names', 'Service is down\nplease come back\nlater on\n', 'not-a-list'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), 'not-a-list'],
    ['more than it may send', `${'faux-a.fr\n'.repeat(200_000)}`, 'oversize'],
  ])('%s is refused whole', async (_, content, code) => {
    bench.plan.feeds = new Map([['feed', bench.feed]])
    bench.feedIs(`${NEW}\n`)
    await bench.run()
    bench.server.files.set('feed.txt', typeof content === 'string' ? encode(content) : content)
    await bench.run()
    // Only what was held before: one whole file a day, so this asks again at once.
    bench.later(2 * DAY)
    await bench.publish({ version: 11, rows: listed(...many(100)) })
    await bench.run()
    expect((await bench.source('feed'))?.lastFailure?.fault.code).toBe(code)
    expect(await bench.found(NEW)).toEqual([NEW])
  })
})

describe('a delta that is wrong costs nothing but the whole list', () => {
  test.each([
    ['torn', (bytes: Uint8Array) => bytes.slice(0, 30)],
    [
      'of another pair of lists',
      () => new Uint8Array(gzipSync('+faux-x.fr\tlisted\t2026-11-22\n')),
    ],
    ['gone', () => undefined],
  ])('%s', async (_, harm) => {
    const text = await store.readText(bench.id)
    const { files } = await next({ former: [{ version: 10, text }] })
    const harmed = harm(files.get('delta-10-11.txt.gz') as Uint8Array)
    if (harmed) serve('arml/delta-10-11.txt.gz', harmed)
    else bench.server.files.delete('arml/delta-10-11.txt.gz')
    await bench.run()
    expect(await bench.found(NEW)).toEqual([NEW])
    expect(bench.server.log.at(-1)).toBe('GET /arml/list-11.txt.gz 200')
  })

  test('and a signed delta that leads elsewhere leads nowhere', async () => {
    const wrong = await makeRelease({
      version: 11,
      rows: listed(...many(100), 'faux-evil.fr'),
      created: NOW,
      expires: NOW + DAY,
      former: [{ version: 10, text: await store.readText(bench.id) }],
    })
    const right = await next()
    for (const [name, bytes] of wrong.files)
      if (name.startsWith('delta')) serve(`arml/${name}`, bytes)
    const manifest = { ...right.manifest, deltas: wrong.manifest.deltas }
    await signAnything(new TextDecoder().decode(formatManifest(manifest)))
    await bench.run()
    expect(await bench.found(NEW, 'faux-evil.fr')).toEqual([NEW])
  })
})

describe('patience', () => {
  test('a server that asks for two hours is left in peace for two hours', async () => {
    mischief('*', body('', { 'retry-after': 7200 }, 429))
    await bench.run()
    expect((await bench.source())?.nextDue).toBe(bench.doors.now() + 2 * HOUR)
  })

  test('a server that asks for a year is asked again the next day', async () => {
    mischief('*', body('', { 'retry-after': 31_536_000 }, 503))
    await bench.run()
    expect((await bench.source())?.nextDue).toBe(bench.doors.now() + DAY)
  })
})

describe('rules that the browser refuses', () => {
  test('are said; the former ones stay, the list answers all the same', async () => {
    const { enforce } = bench.doors
    bench.doors.enforce = () => Promise.reject(new Error('quota'))
    await next()
    await bench.run()
    expect(bench.updater().fault()?.code).toBe('rules')
    expect(bench.rules.names).toHaveLength(100)
    expect(await bench.found(NEW)).toEqual([NEW])
    bench.doors.enforce = enforce
  })
})

describe('the worker is killed', () => {
  /** Every call through a door, in order; from the n-th on, nothing comes back any more. */
  function dieAt(step: number): { calls: () => number } {
    let calls = 0
    const living =
      <A extends unknown[], R>(run: (...args: A) => Promise<R>) =>
      (...args: A): Promise<R> => {
        calls += 1
        return calls > step ? new Promise<R>(() => {}) : run(...args)
      }
    bench.doors.plan = living(bench.doors.plan)
    bench.doors.fetch = living(bench.doors.fetch)
    bench.doors.enforce = living(bench.doors.enforce)
    bench.doors.store = {
      readState: living(store.readState),
      readText: living(store.readText),
      readIdentities: living(store.readIdentities),
      readEntries: living(store.readEntries),
      commit: living(store.commit),
    }
    return { calls: () => calls }
  }

  test('at every step of an update: the list before or after it is whole, and the next run completes', async () => {
    const { fetch, plan, enforce } = bench.doors
    let steps = 0
    for (let step = 0; ; step += 1) {
      await bench.close()
      await emptyStore()
      bench = await createBench()
      await bench.publish({ version: 10, rows: listed(...many(100)) })
      await bench.run()
      await next()
      const whole = { ...bench.doors }
      const { calls } = dieAt(step)
      bench.restart()
      const end = await Promise.race([
        bench.run().then(() => 'done'),
        new Promise((alive) => setTimeout(() => alive('dead'), 150)),
      ])
      const found = await bench.found(GOOD, NEW)
      expect(found[0]).toBe(GOOD)
      expect([undefined, NEW]).toContain(found[1])
      // The new list is in the store exactly when its version is.
      expect((await bench.source())?.accepted?.version).toBe(found[1] ? 11 : 10)
      Object.assign(bench.doors, whole)
      bench.restart()
      await bench.run()
      expect(await bench.found(GOOD, NEW)).toEqual([GOOD, NEW])
      expect(bench.updater().fault()).toBeNull()
      steps = calls()
      if (end === 'done') break
    }
    expect(steps).toBeGreaterThanOrEqual(8)
    Object.assign(bench.doors, { fetch, plan, enforce })
  })

  test('in the middle of a write: the whole transaction is undone', async () => {
    const { put } = IDBObjectStore.prototype
    let puts = 0
    IDBObjectStore.prototype.put = function (...args) {
      puts += 1
      if (puts === 2) throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, args)
    }
    try {
      await next()
      await bench.run()
    } finally {
      IDBObjectStore.prototype.put = put
    }
    expect(await bench.found(GOOD, NEW)).toEqual([GOOD])
    expect((await bench.source())?.lastFailure?.fault.code).toBe('store-full')
    expect(bench.updater().fault()?.code).toBe('store-full')
  })
})
