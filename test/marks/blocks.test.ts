import { expect, test } from 'vitest'
import { blocksOf } from '../../src/marks/blocks.ts'
import { describe as described } from '../../src/marks/descriptor.ts'
import { lookOf } from '../../src/marks/distance.ts'
import { knownMarks } from '../../src/marks/known.ts'
import type { Pixels, Rgb } from '../../src/marks/pixels.ts'
import { recognise } from '../../src/marks/recognise.ts'
import { drawnPixels } from './invented.ts'

type Page = Pixels & { readonly data: Uint8Array }

const { space } = knownMarks()
const known = {
  space,
  marks: described(drawnPixels('mark'))
    .slice(0, 1)
    .map((drawing) => ({ identity: 'caf', radius: 0.3, look: lookOf(drawing, space) })),
}
const found = (page: Pixels) =>
  blocksOf(page).flatMap((block) => recognise(block, known)?.identity ?? [])

test('a blank page, one colour and one of another’s mark hold nothing', () => {
  expect(blocksOf(pageOf([255, 255, 255]))).toEqual([])
  expect(blocksOf({ width: 0, height: 0, data: new Uint8Array() })).toEqual([])
  expect(found(pageOf([240, 240, 250], 'other'))).toEqual([])
})

test('a page of dots is looked at in a few blocks', () => {
  const page = pageOf([255, 255, 255])
  for (let y = 0; y < page.height; y += 50)
    for (let x = 0; x < page.width; x += 60) fill(page, x, y, 30, 30)
  expect(blocksOf(page).length).toBeLessThanOrEqual(12)
})

test.each([
  ['white', [255, 255, 255]],
  ['dark', [20, 20, 40]],
] as const)('a mark in the corner of a %s page is found', (_, ground) => {
  expect(found(pageOf(ground, 'mark'))).toContain('caf')
})

/** A page with a mark in its corner, lines of something beside and below it. */
function pageOf(ground: Rgb, mark?: 'mark' | 'other'): Page {
  const page = { width: 900, height: 500, data: new Uint8Array(900 * 500 * 4).fill(255) }
  for (let at = 0; at < page.data.length; at += 4) page.data.set(ground, at)
  if (!mark) return page
  const drawn = drawnPixels(mark, { ground })
  for (let y = 0; y < drawn.height; y++)
    page.data.set(
      drawn.data.subarray(y * drawn.width * 4, (y + 1) * drawn.width * 4),
      ((40 + y) * page.width + 50) * 4,
    )
  for (const x of [600, 700]) fill(page, x, 60, 80, 12)
  for (const y of [220, 260, 420]) fill(page, 200, y, 420, 10)
  return page
}

function fill(
  page: { width: number; data: Uint8Array },
  x: number,
  y: number,
  width: number,
  height: number,
) {
  for (let v = y; v < y + height; v++)
    for (let u = x; u < x + width; u++) page.data.set([128, 128, 128], (v * page.width + u) * 4)
}
