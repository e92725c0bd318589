import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as store from '../../src/background/list/store.ts'
import type { StoredState } from '../../src/list/update/stored-state.ts'
import { type Bench, createBench, emptyStore, HOUR, listed, many } from './workbench.ts'

const GOOD = 'faux-00000.fr'
const NEW = 'faux-new.fr'

let bench: Bench
beforeEach(async () => {
  bench = await createBench()
  await bench.publish({ version: 10, rows: listed(...many(100)) })
  await bench.run()
  expect(bench.rules.names).toHaveLength(100)
  bench.later(HOUR)
})
afterEach(async () => {
  await bench.close()
  await emptyStore()
})

/** The blocks of the list in force, as they lie in the database. */
function inBlocks<T>(mode: IDBTransactionMode, use: (blocks: IDBObjectStore) => IDBRequest<T>) {
  return new Promise<T>((resolve, reject) => {
    const opening = indexedDB.open('vigie-list')
    opening.onsuccess = () => {
      const db = opening.result
      const asked = use(db.transaction('blocks', mode).objectStore('blocks'))
      asked.onerror = () => reject(asked.error)
      asked.onsuccess = () => {
        db.close()
        resolve(asked.result)
      }
    }
  })
}
const everyBlock = () => inBlocks('readonly', (blocks) => blocks.getAll())
const putBlock = (block: object) => inBlocks('readwrite', (blocks) => blocks.put(block))

describe('a store that someone else wrote into', () => {
  test('starts anew from the seed, without a crash', async () => {
    await store.commit({ state: { form: 7 } as never, texts: new Map() })
    await bench.run()
    expect(await bench.found(GOOD)).toEqual([GOOD])
  })

  test.each([
    ['another engine', { engine: 'older' }],
    ['the same engine', {}],
  ])(
    'a torn text: its source is asked anew, and what is in force stays (%s)',
    async (_, change) => {
      await store.commit({
        state: { ...(await bench.state()), ...change },
        texts: new Map([[bench.id, 'torn\t']]),
      })
      bench.server.mischief.set('*', (q) => q.socket.destroy())
      await bench.run()
      expect(await bench.found(GOOD)).toEqual([GOOD])
      bench.server.mischief.clear()
      bench.later(HOUR)
      await bench.run()
      expect(await bench.found(GOOD)).toEqual([GOOD])
      expect(await bench.source()).toMatchObject({ counts: { listed: 100 }, lastFailure: null })
      expect((await bench.state()).mendedAt).toBeDefined()
      expect(bench.updater().fault()).toBeNull()
    },
  )

  test('a text that lost its end at a line is noticed too', async () => {
    const text = await store.readText(bench.id)
    const torn = text.slice(0, text.indexOf('\n', 1000) + 1)
    await store.commit({ state: await bench.state(), texts: new Map([[bench.id, torn]]) })
    await bench.run()
    expect(await store.readText(bench.id)).toBe(text)
  })

  test.each<[string, (state: StoredState) => object]>([
    ['officials: [null]', () => ({ officials: [null] })],
    ['effective: 7', () => ({ effective: 7 })],
    ['count: "many"', () => ({ count: 'many' })],
    ['sources: []', () => ({ sources: [] })],
    ['a source without its counts', ({ sources }) => harmed(sources, { counts: {} })],
    ['a source whose keys are numbers', ({ sources }) => harmed(sources, { trusted: [1] })],
    ['a source without keys', ({ sources }) => harmed(sources, { trusted: [] })],
  ])('%s mends itself, and the rest stays in force', async (_, harm) => {
    bench.plan.feeds = new Map([['feed', bench.feed]])
    bench.feedIs('faux-feed.fr\n')
    await bench.run()
    const state = await bench.state()
    await store.commit({ state: { ...state, ...harm(state) } as StoredState })
    bench.restart()
    await bench.run('due')
    expect(await bench.found(GOOD, 'faux-feed.fr')).toEqual(['faux-feed.fr', GOOD].sort())
    const { mendedAt, officials, effective, sources } = await bench.state()
    expect(mendedAt).toBeDefined()
    expect(officials).toEqual([])
    expect(effective).toEqual(state.effective)
    await bench.publish({ version: 11, rows: listed(...many(100), NEW) })
    bench.later(HOUR)
    await bench.run()
    expect(await bench.found(NEW)).toEqual([NEW])
    expect(Object.keys(sources).sort()).toEqual(Object.keys(state.sources).sort())
  })

  test('a torn block holds nothing, is said, and is made anew', async () => {
    const blocks = await everyBlock()
    const [first] = blocks
    await putBlock({ first: first?.first, text: first?.text.slice(0, 25) })
    let said = 0
    store.onTornBlock(() => {
      said += 1
    })
    expect(await bench.found(GOOD)).toEqual([])
    expect(said).toBeGreaterThan(0)
    bench.updater().foundTorn()
    await bench.run('due')
    expect(await bench.found(GOOD)).toEqual([GOOD])
    expect(await everyBlock()).toEqual(blocks)
    expect((await bench.state()).mendedAt).toBeDefined()
  })

  /** The bench's publisher's record with these fields, in it or in what it accepted. */
  function harmed(sources: StoredState['sources'], fields: object): object {
    const record = sources[bench.id]
    const accepted = { ...record?.accepted, ...('trusted' in fields ? fields : {}) }
    return { sources: { ...sources, [bench.id]: { ...record, ...fields, accepted } } }
  }
})

describe('a database that a newer Vigie made', () => {
  afterEach(
    () =>
      new Promise<void>((done) => {
        indexedDB.deleteDatabase('vigie-list').onsuccess = () => done()
      }),
  )

  /** Raises its version, as an update that was taken back would have. */
  const raise = (change: (db: IDBDatabase) => void) =>
    new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('vigie-list', 9)
      opening.onupgradeneeded = () => change(opening.result)
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        opening.result.close()
        resolve()
      }
    })

  test('keeps its list in force', async () => {
    await raise((db) => db.createObjectStore('unheard-of'))
    expect(await bench.found(GOOD)).toEqual([GOOD])
    await bench.publish({ version: 11, rows: listed(...many(100), NEW) })
    await bench.run()
    expect(await bench.found(NEW)).toEqual([NEW])
  })

  test('and lacks a store of ours is made anew', async () => {
    await raise((db) => db.deleteObjectStore('blocks'))
    await bench.run()
    expect(await bench.found(GOOD)).toEqual([GOOD])
  })
})
