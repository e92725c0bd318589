import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { relate } from '../../src/hostname/relate.ts'
import { identities } from '../../src/identities/index.ts'
import { merge } from '../../src/list/merge.ts'
import { createScreen } from '../../src/list/screen.ts'
import { seedRows } from '../../src/list/seed.ts'
import { sources } from '../../src/list/sources.ts'

const screen = createScreen(relate, identities)

describe.each([...sources])('the feed %s', (id, source) => {
  test('says whose it is, on which terms, and where', () => {
    expect(id).toMatch(/^[a-z0-9-]{1,60}$/)
    for (const words of [source.title, source.licence, source.seen]) expect(words).not.toBe('')
    const addresses = [source.address, source.addressOfDay?.('2026-11-22'), source.home]
    for (const address of addresses.filter(Boolean)) expect(address).toMatch(/^https:\/\//)
    expect(addresses[0] ?? addresses[1]).toBeTruthy()
    expect(source.maxBytes).toBeLessThanOrEqual(64 * 1024 * 1024)
    // Each browser pays for these with its own line.
    if (source.use === 'everyone') expect(source.maxBytes).toBeLessThanOrEqual(8 * 1024 * 1024)
  })

  test('has its fixture, in which the lookalike is found and the rest is not', () => {
    const file = `test/fixtures/feeds/${id}.txt`
    expect(existsSync(file), `${file} is missing`).toBe(true)
    const candidates = [...source.parse(readFileSync(file, 'utf8'))]
    const kept = candidates.map(({ text }) => screen(text)).filter((one) => !('drop' in one))
    expect(kept).toContainEqual({
      hostname: 'espace-france-travail-exemple.fr',
      identity: 'france-travail',
    })
    expect(kept.length).toBeLessThan(candidates.length)
  })

  test.each(['', '\n\n', '#\n', '\u0000\n', 'a'.repeat(100_000)])('survives %j', (text) => {
    expect([...source.parse(text)].length).toBeLessThan(3)
  })
})

test('no fixture is left of a feed that is gone', () => {
  for (const file of readdirSync('test/fixtures/feeds'))
    expect([...sources.keys()]).toContain(file.replace('.txt', ''))
})

test('every name of the seed takes effect', () => {
  const { rows } = seedRows()
  const { entries, dropped } = merge([seedRows()], screen, () => 'unknown-body')
  expect(dropped).toEqual({})
  expect(entries).toHaveLength(rows.length)
  expect(rows.length).toBeGreaterThanOrEqual(10)
})
