import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { identities } from '../../src/identities/index.ts'
import { describe as described } from '../../src/marks/descriptor.ts'
import { distance, lookOf } from '../../src/marks/distance.ts'
import { type KnownMarks, knownMarks } from '../../src/marks/known.ts'
import { markFromText, markToText } from '../../src/marks/packed.ts'
import type { Pixels } from '../../src/marks/pixels.ts'
import { recognise } from '../../src/marks/recognise.ts'
import { drawnPixels } from './invented.ts'

const { space } = knownMarks()

const known = (): KnownMarks => ({
  space,
  marks: described(drawnPixels('mark'))
    .slice(0, 1)
    .map((drawing) => ({ identity: 'caf', radius: 0.3, look: lookOf(drawing, space) })),
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

test('the mark beside and above something else is known', () => {
  const words = bars(120, 14)
  const mark = drawnPixels('mark')
  expect(recognise(beside(mark, words), known())).toMatchObject({ identity: 'caf' })
  expect(recognise(above(mark, words), known())).toMatchObject({ identity: 'caf' })
  expect(recognise(above(above(words, mark), words), known())).toMatchObject({ identity: 'caf' })
  expect(recognise(above(drawnPixels('other'), words), known())).toBeUndefined()
  expect(recognise(beside(words, words), known())).toBeUndefined()
})

test('a picture in a thousand pieces is looked at in a few', () => {
  const dots = { width: 320, height: 320, data: new Uint8Array(320 * 320 * 4).fill(255) }
  for (let y = 0; y < 320; y++)
    for (let x = 0; x < 320; x++)
      if (x % 32 < 16 && y % 32 < 16) dots.data.set([0, 0, 0], (y * 320 + x) * 4)
  expect(described(dots).length).toBeLessThanOrEqual(28)
})

test('a known mark is text and back', () => {
  const [drawing] = described(drawnPixels('mark'))
  if (!drawing) throw new Error('nothing drawn')
  const look = lookOf(drawing, space)
  const text = markToText({ look, radius: 0.3 })
  expect(text.length).toBeLessThan(100)
  const again = markFromText(text)
  expect(again.radius).toBeCloseTo(0.3, 3)
  expect(markToText(again)).toBe(text)
  expect(distance(again.look, look)).toBeLessThan(0.05)
})

test('the known marks are those of bodies, and small', () => {
  const ids = new Set(identities.map(({ id }) => id))
  const known = JSON.parse(readFileSync('src/marks/marks.json', 'utf8'))
  for (const [identity, packed] of Object.entries<string[]>(known.marks)) {
    expect(ids).toContain(identity)
    for (const one of packed) expect(markFromText(one).radius).toBeGreaterThan(0)
  }
  // As it is packed. With the code that looks it stays within 64 kB.
  expect(JSON.stringify(known).length).toBeLessThan(46_000)
})

/** Lines as words are: bars of other lengths. */
function bars(width: number, height: number): Pixels {
  const data = new Uint8Array(width * height * 4).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (x % 9 < 6 && (y > 3 || x % 18 < 9)) data.set([40, 40, 40], (y * width + x) * 4)
  return { width, height, data }
}

/** Two pictures on white, with a gap of 16 pixels around each. */
const beside = (one: Pixels, other: Pixels) => joined(one, other, { x: one.width + 32, y: 16 })
const above = (one: Pixels, other: Pixels) => joined(one, other, { x: 16, y: one.height + 32 })

function joined(one: Pixels, other: Pixels, at: { x: number; y: number }): Pixels {
  const width = Math.max(one.width + 16, at.x + other.width) + 16
  const height = Math.max(one.height + 16, at.y + other.height) + 16
  const data = new Uint8Array(width * height * 4).fill(255)
  const put = (picture: Pixels, left: number, top: number) => {
    for (let y = 0; y < picture.height; y++) {
      const row = picture.data.subarray(y * picture.width * 4, (y + 1) * picture.width * 4)
      data.set(row, ((top + y) * width + left) * 4)
    }
  }
  put(one, 16, 16)
  put(other, at.x, at.y)
  return { width, height, data }
}
