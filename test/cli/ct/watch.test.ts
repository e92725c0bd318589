import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { rfc6962Log, tilePath } from '../../../src/cli/ct/log.ts'
import { certificateNames } from '../../../src/cli/ct/names.ts'
import { watch } from '../../../src/cli/ct/watch.ts'
import { main } from '../../../src/cli/vigie.ts'
import { fakeRelate } from '../../list/fakes.ts'
import { type Logged, makeLogged, simulateLog } from './simulated-log.ts'

const TIME = Date.UTC(2026, 10, 22, 9, 30)
let log: Awaited<ReturnType<typeof simulateLog>>
let folder: string
let honest: Uint8Array
let lookalike: Uint8Array
let precertificate: Uint8Array

const logged = (der: Uint8Array, precert = false): Logged => ({ der, precert, timestamp: TIME })

beforeAll(() => {
  honest = makeLogged(['garage.example', '*.garage.example'])
  lookalike = makeLogged(['garage.example', 'espace-france-travail.fr', '*.francetravail-rib.fr'])
  precertificate = makeLogged(['connexion-francetravail.fr'], true)
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-watch-'))
  // 600 entries: three tiles, the last one partial; seven answers of get-entries.
  const entries = Array.from({ length: 600 }, () => logged(honest))
  entries[3] = logged(lookalike)
  entries[255] = logged(precertificate, true)
  entries[599] = logged(lookalike)
  log = await simulateLog(entries)
})
afterEach(async () => {
  await log.close()
  await rm(folder, { recursive: true })
})
afterAll(() => vi.restoreAllMocks())

const file = (name: string) => join(folder, name)
const run = (...args: string[]) => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  return main([
    'watch',
    'ct',
    '--log',
    log.address,
    '--state',
    file('state'),
    '--out',
    file('out'),
    ...args,
  ])
}
const out = async () =>
  (await readFile(file('out'), 'utf8').catch(() => ''))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

test('reads the names of real certificates', () => {
  expect(certificateNames(honest)).toEqual(['garage.example'])
  expect(certificateNames(lookalike)).toEqual([
    'garage.example',
    'espace-france-travail.fr',
    'francetravail-rib.fr',
  ])
  expect(certificateNames(precertificate)).toEqual(['connexion-francetravail.fr'])
})

test.each([
  [0, '000'],
  [999, '999'],
  [1000, 'x001/000'],
  [1234067, 'x001/x234/067'],
])('tile %i lies at %s', (index, path) => expect(tilePath(index)).toBe(path))

describe.each([
  ['get-entries', []],
  ['tiles', ['--static']],
])('by %s', (_, way) => {
  test('writes every lookalike once, with the time of its first sighting', async () => {
    expect(await run(...way, '--from', '0')).toBe(0)
    expect(await out()).toEqual([
      {
        hostname: 'espace-france-travail.fr',
        identity: 'france-travail',
        kind: 'combosquatting',
        firstSeen: '2026-11-22T09:30:00.000Z',
        log: log.address,
        index: 3,
      },
      expect.objectContaining({ hostname: 'francetravail-rib.fr', index: 3 }),
      expect.objectContaining({ hostname: 'connexion-francetravail.fr', index: 255 }),
    ])
  })

  test('goes on where it stopped', async () => {
    await run(...way, '--from', '0', '--limit', '100')
    expect(JSON.parse(await readFile(file('state'), 'utf8'))).toEqual({
      log: log.address,
      next: 100,
    })
    log.asked.length = 0
    await run(...way)
    expect(log.asked.some((path) => path.includes('start=0'))).toBe(false)
    expect(JSON.parse(await readFile(file('state'), 'utf8')).next).toBe(600)
    log.entries.push(logged(makeLogged(['mon-espace-francetravail.fr'])))
    await run(...way)
    expect((await out()).at(-1)).toMatchObject({
      hostname: 'mon-espace-francetravail.fr',
      index: 600,
    })
  })

  test('with its key, only a log whose word is signed is followed', async () => {
    expect(await run(...way, '--key', log.key, '--from', '0', '--limit', '10')).toBe(0)
    expect(await out()).toHaveLength(2)
    const kept = await readFile(file('state'), 'utf8')
    const other = await simulateLog([])
    expect(await run(...way, '--key', other.key)).toBe(1)
    await other.close()
    expect(await run(...way, '--key', 'bm8ga2V5')).toBe(1)
    log.claimMore(1)
    expect(await run(...way, '--key', log.key)).toBe(1)
    expect(await readFile(file('state'), 'utf8')).toBe(kept)
  })

  test('a certificate that cannot be read is passed over', async () => {
    log.entries[0] = logged(Buffer.from('no certificate'))
    expect(await run(...way, '--from', '0')).toBe(0)
    expect(await out()).toHaveLength(3)
  })
})

describe('what can go wrong', () => {
  test('without a state it begins at the end', async () => {
    await run()
    expect(await out()).toEqual([])
    expect(JSON.parse(await readFile(file('state'), 'utf8')).next).toBe(600)
  })

  test('a log that lost entries is said, and the state stays', async () => {
    await run()
    log.entries.length = 10
    expect(await run()).toBe(1)
    expect(JSON.parse(await readFile(file('state'), 'utf8')).next).toBe(600)
  })

  test('the state of another log is refused', async () => {
    await writeFile(file('state'), JSON.stringify({ log: 'https://other.example/', next: 5 }))
    expect(await run()).toBe(1)
  })

  test('a busy log is asked again, five times', async () => {
    const pauses: number[] = []
    const doors = {
      log: rfc6962Log(log.address),
      name: 'log',
      relate: fakeRelate,
      found: async () => {},
      keep: async () => {},
      pause: async (ms: number) => void pauses.push(ms),
      report: () => {},
    }
    log.breakNext(3)
    expect(await watch({ from: 500, limit: Number.POSITIVE_INFINITY, follow: false }, doors)).toBe(
      600,
    )
    expect(pauses).toEqual([1000, 2000, 4000])
    log.breakNext(5)
    await expect(watch({ from: 500, limit: 1, follow: false }, doors)).rejects.toThrow('503')
  })

  test.each([[[]], [['--log', 'nonsense']], [['--nonsense']], [['--limit', '0']]])(
    'wrong arguments %j',
    async (args) => {
      vi.spyOn(console, 'error').mockImplementation(() => {})
      expect(await main(['watch', 'ct', ...args])).toBe(2)
      expect(await main(['watch'])).toBe(2)
    },
  )
})

test('its candidates are an input of "list build"', async () => {
  await run('--from', '0')
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  expect(await main(['list', 'build', '--names', file('out'), '-o', file('list')])).toBe(0)
  vi.restoreAllMocks()
  expect(await readFile(file('list'), 'utf8')).toContain(
    'espace-france-travail.fr\tlisted\t2026-11-22\n',
  )
})
