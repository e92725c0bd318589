import { readdirSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Shelf } from '../../src/background/store.ts'
import { fakeBrowser } from './fake-browser.ts'

const fake = fakeBrowser()
vi.mock('../../src/browser.ts', () => ({ browser: fake }))
const { read, storeFaults } = await import('../../src/background/store.ts')
const { SETTINGS } = await import('../../src/background/settings/settings-now.ts')
const { HISTORY } = await import('../../src/background/settings/history.ts')
const { EXCEPTIONS } = await import('../../src/background/settings/exceptions.ts')

/** Everything of the person that outlives the browser. */
const shelves: readonly Shelf<unknown>[] = [SETTINGS, HISTORY, EXCEPTIONS]
const FOLDER = 'test/fixtures/stored'

/** A value as that version wrote it. A new version adds its file and leaves those before it as they are. */
const storedBy = (key: string, version: number) =>
  JSON.parse(readFileSync(`${FOLDER}/${key}-${version}.json`, 'utf8'))

/** The parts of an object or a list, each by itself. */
const partsOf = (value: unknown): readonly [string, unknown][] => Object.entries(Object(value))

beforeEach(() => {
  fake.held.local.clear()
})

describe.each(shelves)('what an earlier Vigie stored under "$key"', ({ key, ...rest }) => {
  const shelf = { key, ...rest }
  const versions = Array.from({ length: shelf.version }, (_, before) => before + 1)

  test.each(versions)('in form %i is read whole', async (version) => {
    const stored = storedBy(key, version)
    fake.held.local.set(key, stored)
    const now = await read(shelf)
    // Today's form is what it was written as; an earlier one came to something that is no default.
    if (version === shelf.version) expect(now).toMatchObject(stored.value as object)
    else expect(now).not.toEqual(shelf.initial)
    expect(storeFaults()).toEqual([])
    expect(fake.held.local.get(`${key}.malformed`)).toBeUndefined()
  })

  test('and what a newer one stored is read as far as it is understood, and kept aside', async () => {
    const { value } = storedBy(key, shelf.version)
    const added = { kind: 'unheard-of', name: 'x' }
    const newer = Array.isArray(value) ? [...value, added] : { ...value, unheardOf: added }
    const stored = { version: shelf.version + 1, value: newer }
    fake.held.local.set(key, stored)
    const now = partsOf(await read(shelf))
    expect(now.length).toBeGreaterThan(0)
    for (const [part, was] of partsOf(value)) expect(now).toContainEqual([part, was])
    expect(fake.held.local.get(`${key}.malformed`)).toEqual(stored)
    expect(storeFaults()).toEqual([])
  })
})

test('no stored form is left of a shelf that is gone', () =>
  expect(readdirSync(FOLDER).sort()).toEqual(
    shelves
      .flatMap(({ key, version }) =>
        Array.from({ length: version }, (_, before) => `${key}-${before + 1}.json`),
      )
      .sort(),
  ))
