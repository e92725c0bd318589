import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { identities } from '../../src/identities/index.ts'
import { describe as described, NUMBERS } from '../../src/marks/descriptor.ts'
import { lookOf } from '../../src/marks/distance.ts'
import { type KnownMarks, knownMarks } from '../../src/marks/known.ts'
import { recognise } from '../../src/marks/recognise.ts'
import { drawnPixels } from './invented.ts'

const { mean } = knownMarks()

const known = (): KnownMarks => ({
  mean,
  marks: described(drawnPixels('mark'))
    .slice(0, 1)
    .map((drawing) => ({ identity: 'caf', radius: 0.3, look: lookOf(drawing, mean) })),
})

test('a picture of nothing, a thin line and another mark are nobody’s', () => {
  const blank = { width: 50, height: 50, data: new Uint8Array(50 * 50 * 4).fill(255) }
  expect(recognise(blank, known())).toBeUndefined()
  expect(recognise({ width: 0, height: 0, data: new Uint8Array() }, known())).toBeUndefined()
  expect(recognise({ ...blank, width: 2_500, height: 1 }, known())).toBeUndefined()
  expect(recognise(drawnPixels('other'), known())).toBeUndefined()
  expect(recognise(drawnPixels('other'), knownMarks())).toBeUndefined()
})

test.each([
  ['as it is', {}],
  ['half as large', { scale: 0.5 }],
  ['one and a half times', { scale: 1.5 }],
  ['padded', { margin: 40 }],
  ['on a tinted ground', { margin: 10, ground: [230, 238, 250] }],
  ['on a dark ground', { margin: 10, ground: [20, 20, 40] }],
])('the mark %s is known', (_, how) => {
  expect(recognise(drawnPixels('mark', how), known())).toMatchObject({ identity: 'caf' })
})

test('the known marks are those of bodies, and small', () => {
  const ids = new Set(identities.map(({ id }) => id))
  const { marks } = JSON.parse(readFileSync('src/marks/marks.json', 'utf8'))
  for (const { identity, radius, drawing } of marks) {
    expect(ids).toContain(identity)
    expect(radius).toBeGreaterThan(0)
    expect(Buffer.from(drawing, 'base64')).toHaveLength(NUMBERS)
  }
  expect(statSync('src/marks/marks.json').size).toBeLessThan(64_000)
})
