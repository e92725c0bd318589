import 'fake-indexeddb/auto'
import { fetchFile } from '../../src/background/list/fetch.ts'
import * as store from '../../src/background/list/store.ts'
import { makeRelease, type ReleaseRequest } from '../../src/cli/list/release.ts'
import { lookupIn } from '../../src/list/blocks.ts'
import { encode } from '../../src/list/bytes.ts'
import { parseLines } from '../../src/list/lines.ts'
import type { Row } from '../../src/list/rows.ts'
import { signBytes } from '../../src/list/signature.ts'
import type { Source } from '../../src/list/sources.ts'
import type { UpdateDoors } from '../../src/list/update/doors.ts'
import { type Plan, publisherId } from '../../src/list/update/plan.ts'
import type { FileQuestion } from '../../src/list/update/question.ts'
import { createUpdater } from '../../src/list/update/update.ts'
import { fakeIdentities, fakeRelate, makeKeys } from '../list/fakes.ts'
import { serveLists } from './list-server.ts'

export const NOW = Date.UTC(2026, 10, 22, 12)
export const HOUR = 3_600_000
export const DAY = 24 * HOUR

export const listed = (...names: string[]): Row[] =>
  names.map((hostname) => ({ hostname, word: 'listed', detail: '2026-11-20' }))
export const many = (count: number, start = 0): string[] =>
  Array.from({ length: count }, (_, i) => `faux-${String(i + start).padStart(5, '0')}.fr`)

/**
 * A workbench for updates: the true update code, fetch and IndexedDB code around a real server on
 * loopback; the clock, the rules and IndexedDB's engine (fake-indexeddb, in memory) are stand-ins.
 */
export async function createBench() {
  const server = await serveLists()
  const keys = await makeKeys()
  const next = await makeKeys()
  let now = NOW
  server.clock = () => now
  const rules: { names: readonly string[]; officials: readonly string[] } = {
    names: [],
    officials: [],
  }
  const feed: Source = {
    title: 'Feed',
    licence: 'none',
    home: server.origin,
    seen: 'test',
    use: 'everyone',
    address: `${server.origin}/feed.txt`,
    addressOfDay: (day) => `${server.origin}/daily/${day}.txt`,
    every: { whole: 24 * 60, day: 60 },
    maxBytes: 1024 * 1024,
    parse: parseLines,
  }
  const publisher = { name: 'ARML', address: `${server.origin}/arml/`, key: keys.key }
  const plan: { -readonly [K in keyof Plan]: Plan[K] } = {
    engine: '1',
    identities: fakeIdentities,
    relate: fakeRelate,
    feeds: new Map(),
    publishers: [publisher],
  }
  const doors: { -readonly [K in keyof UpdateDoors]: UpdateDoors[K] } = {
    plan: async () => plan,
    fetch: (question: FileQuestion) => fetchFile({ ...question, timeout: 1500 }, { stall: 400 }),
    store,
    async enforce(names, officials) {
      Object.assign(rules, { names, officials })
    },
    now: () => now,
    random: () => 0.5,
    alone: (run) => run(),
  }
  let updater = createUpdater(doors)

  /** Signs and uploads one list. */
  async function publish(
    request: Partial<ReleaseRequest> & Pick<ReleaseRequest, 'rows' | 'version'>,
    signers: readonly CryptoKeyPair[] = [keys.pair],
  ) {
    const release = await makeRelease({
      created: now,
      expires: now + 7 * DAY,
      former: [],
      ...request,
    })
    for (const [name, bytes] of release.files) server.files.set(`arml/${name}`, bytes)
    const lines = await Promise.all(signers.map((pair) => signBytes(release.manifestBytes, pair)))
    server.files.set('arml/manifest.sig', encode(lines.join('')))
    return release
  }

  return {
    server,
    keys,
    next,
    rules,
    feed,
    plan,
    doors,
    publish,
    publisher,
    id: publisherId(publisher),
    feedIs: (text: string) => server.files.set('feed.txt', encode(text)),
    setNow: (time: number) => {
      now = time
    },
    later: (time: number) => {
      now += time
    },
    run: (which: 'due' | 'all' = 'all') => updater.run(which),
    updater: () => updater,
    /** As after the worker's death: nothing in memory, the same store. */
    restart: () => {
      updater = createUpdater(doors)
    },
    state: () => store.readState(),
    async source(id = publisherId(publisher)) {
      return (await store.readState()).sources[id]
    },
    /** The names of these that are in force, by the true lookup. */
    async found(...names: string[]) {
      return [...(await lookupIn(names, store.blockOf)).keys()].sort()
    },
    close: () => server.close(),
  }
}

export type Bench = Awaited<ReturnType<typeof createBench>>

/** Empties the store between tests. */
export async function emptyStore(): Promise<void> {
  const { INITIAL_STATE } = await import('../../src/list/update/stored-state.ts')
  const { sources } = await store.readState()
  const texts = new Map(Object.keys(sources).map((id) => [id, null] as const))
  await store.commit({ state: INITIAL_STATE, blocks: [], texts })
}
