import { cut } from './card.ts'
import { cutWhereEmpty } from './cut.ts'
import { inkOf, trim } from './ink.ts'
import type { CutOut, Pixels } from './pixels.ts'

/** How often a page is cut: rows, columns, rows, columns; and into how many parts at most. */
const DEPTH = 4
const PARTS = 12
/** Pixels between two rows, and two columns, that part them. */
const GAPS = { rows: 10, columns: 24 }
/** Blocks of a page that are compared. */
const MOST = 12
/** Pixels of a mark's shorter side at least, and the margin that is left around it. */
const LEAST = 24
const MARGIN = 6

/**
 * What stands apart on a picture of a whole page, each by itself: a page drawn on one canvas has its mark in some corner,
 * and is no mark as a whole. From the top.
 */
export function blocksOf(pixels: Pixels): readonly Pixels[] {
  const ink = inkOf(pixels)
  const whole = trim(ink, { x: 0, y: 0, width: pixels.width, height: pixels.height })
  let blocks: readonly CutOut[] = whole ? [whole] : []
  const seen = new Map<string, CutOut>()
  for (let depth = 0; depth < DEPTH; depth++) {
    const isAcross = depth % 2 === 1
    const gap = isAcross ? GAPS.columns : GAPS.rows
    blocks = blocks
      .flatMap((box) => cutWhereEmpty(ink, box, isAcross, gap).slice(0, PARTS))
      .flatMap((box) => trim(ink, box) ?? [])
      .slice(0, PARTS * PARTS)
    // Also what is cut smaller later: a mark may be made of two lines.
    for (const box of blocks) seen.set(Object.values(box).join(), box)
  }
  return [...seen.values()]
    .filter(({ width, height }) => isLikeMark(width, height))
    .filter(({ width }) => width < pixels.width / 2)
    .sort((one, other) => one.y - other.y)
    .slice(0, MOST)
    .map((box) => cut(pixels, widened(box, pixels)))
}

const isLikeMark = (width: number, height: number) =>
  height >= LEAST && width >= LEAST && width < 9 * height && height < 2.5 * width

function widened({ x, y, width, height }: CutOut, pixels: Pixels): CutOut {
  const [left, top] = [Math.max(0, x - MARGIN), Math.max(0, y - MARGIN)]
  const right = Math.min(pixels.width, x + width + MARGIN)
  const below = Math.min(pixels.height, y + height + MARGIN)
  return { x: left, y: top, width: right - left, height: below - top }
}
