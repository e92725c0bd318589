import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from './fake-browser.ts'

const fake = fakeBrowser()
const extension = { inIncognitoContext: false }
vi.mock('../../src/browser.ts', () => ({ browser: { ...fake, extension } }))
const {
  eraseAll,
  storedKeys: keysOf,
  read,
  readPolicy,
  remove,
  rewrite,
  storeFaults,
  writeTo: write,
} = await import('../../src/background/store.ts')

const { privateKeys, removePrivately } = await import('../../src/background/private-store.ts')

const shelf = {
  area: 'local' as const,
  key: 'count',
  version: 2,
  initial: 0,
  check: (value: unknown) => (typeof value === 'number' ? value : undefined),
}

beforeEach(() => {
  fake.held.local.clear()
  fake.held.session.clear()
  fake.storage.local.full = false
  extension.inIncognitoContext = false
})

describe('the store', () => {
  test('gives the initial value when nothing is stored, and says nothing of it', async () => {
    expect(await read(shelf)).toBe(0)
    expect(storeFaults()).toEqual([])
  })

  test('gives back what was written', async () => {
    await write(shelf, 7)
    expect(await read(shelf)).toBe(7)
    await remove(shelf)
    expect(await read(shelf)).toBe(0)
  })

  test.each([
    ['a torn value', { version: 2 }],
    ['a value of another kind', { version: 2, value: 'seven' }],
    ['a value without version', 7],
    ['an older value that nobody can read any more', { version: 1, value: 7 }],
    ['a newer value in a form that nobody knows here', { version: 3, value: { count: 7 } }],
    ['nothing', null],
  ])('%s: gives the initial value, keeps the broken one aside and says so', async (_, raw) => {
    fake.held.local.set('count', raw)
    expect(await read(shelf)).toBe(0)
    expect(fake.held.local.get('count.malformed')).toEqual(raw)
    expect(storeFaults()).toMatchObject([{ key: 'count', what: 'malformed' }])
  })

  test('brings an older value up to date', async () => {
    fake.held.local.set('count', { version: 1, value: '7' })
    expect(await read({ ...shelf, upgrade: (old) => Number(old) })).toBe(7)
  })

  test('reads of a newer value what it understands, and keeps the whole of it aside', async () => {
    await eraseAll()
    const newer = { version: 3, value: { count: 7, colour: 'blue' } }
    const roomy = {
      ...shelf,
      initial: { count: 0 },
      check: (value: unknown) => {
        const { count } = Object(value) as { count?: unknown }
        return typeof count === 'number' ? { count } : undefined
      },
    }
    fake.held.local.set('count', newer)
    expect(await read(roomy)).toEqual({ count: 7 })
    expect(storeFaults()).toEqual([])
    await rewrite(roomy, ({ count }) => ({ count: count + 1 }))
    expect(await read(roomy)).toEqual({ count: 8 })
    expect(fake.held.local.get('count.malformed')).toEqual(newer)
  })

  test('an upgrade that fails is a malformed value', async () => {
    fake.held.local.set('count', { version: 1, value: '7' })
    const upgrade = () => {
      throw new Error('no')
    }
    expect(await read({ ...shelf, upgrade })).toBe(0)
  })

  test('a full disk loses nothing and is said', async () => {
    await write(shelf, 7)
    fake.storage.local.full = true
    await expect(write(shelf, 8)).rejects.toThrow('quota')
    expect(await read(shelf)).toBe(7)
    expect(storeFaults()).toMatchObject([{ key: 'count', what: 'not-written' }])
    fake.storage.local.full = false
    await write(shelf, 8)
    expect(storeFaults()).toEqual([])
  })

  test('loses no change to another at the same time', async () => {
    await Promise.all([rewrite(shelf, (now) => now + 1), rewrite(shelf, (now) => now + 1)])
    expect(await read(shelf)).toBe(2)
  })

  test('keeps nothing that was erased while it was being changed', async () => {
    await write(shelf, 7)
    await Promise.all([rewrite(shelf, (now) => now + 1), eraseAll()])
    expect(fake.held.local.size).toBe(0)
  })

  test('lists keys by their beginning', async () => {
    await write({ ...shelf, key: 'tab.1' }, 1)
    await write({ ...shelf, key: 'tab.2' }, 1)
    await write({ ...shelf, key: 'other' }, 1)
    expect(await keysOf('local', 'tab.')).toEqual(['tab.1', 'tab.2'])
  })

  test('no policy is an empty one', async () => {
    expect(await readPolicy()).toEqual({})
  })
})

describe('in private windows', () => {
  beforeEach(async () => {
    for (const area of ['local', 'session'])
      for (const key of Object.keys(await privateKeys(area)))
        await removePrivately(`${area}.${key}`)
  })
  test('what is written lies over the disk, and never on it', async () => {
    await write(shelf, 7)
    const disk = new Map(fake.held.local)
    extension.inIncognitoContext = true
    expect(await read(shelf)).toBe(7)
    await write(shelf, 8)
    await rewrite(shelf, (value) => value + 1)
    expect(await read(shelf)).toBe(9)
    expect(fake.held.local).toEqual(disk)
    extension.inIncognitoContext = false
    expect(await read(shelf)).toBe(7)
  })
  test('a malformed value is not copied on the disk', async () => {
    fake.held.local.set('count', 'torn')
    extension.inIncognitoContext = true
    expect(await read(shelf)).toBe(0)
    expect([...fake.held.local.keys()]).toEqual(['count'])
  })
  test('an erasure erases what is chosen there, too', async () => {
    extension.inIncognitoContext = true
    await write(shelf, 8)
    await eraseAll()
    expect(await read(shelf)).toBe(0)
  })
  test('what belongs to its tabs is not among those of ordinary windows', async () => {
    const tab = { ...shelf, area: 'session' as const, key: 'tab.7' }
    extension.inIncognitoContext = true
    await write(tab, 8)
    expect(await keysOf('session', 'tab.')).toEqual(['tab.7'])
    await remove({ ...tab, key: 'tab.6' })
    extension.inIncognitoContext = false
    expect(await keysOf('session', 'tab.')).toEqual([])
    expect(await read(tab)).toBe(0)
    extension.inIncognitoContext = true
    expect(await read(tab)).toBe(8)
    await remove(tab)
    expect(await read(tab)).toBe(0)
  })
})
