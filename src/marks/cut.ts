import { type Ink, inkIn } from './ink.ts'
import type { CutOut } from './pixels.ts'

/**
 * A box cut where nothing is drawn: between columns (across), or between rows.
 * @param gap pixels of nothing that part two
 */
export function cutWhereEmpty(
  ink: Ink,
  box: CutOut,
  across: boolean,
  gap: number,
): readonly CutOut[] {
  const length = across ? box.width : box.height
  const parts: { from: number; to: number }[] = []
  let empty = Number.POSITIVE_INFINITY
  for (let at = 0; at < length; at++) {
    const line = across ? { ...box, x: box.x + at, width: 1 } : { ...box, y: box.y + at, height: 1 }
    if (inkIn(ink, line) === 0) {
      empty++
      continue
    }
    const last = parts.at(-1)
    if (!last || empty >= gap) parts.push({ from: at, to: at + 1 })
    else last.to = at + 1
    empty = 0
  }
  return parts.map(({ from, to }) =>
    across
      ? { ...box, x: box.x + from, width: to - from }
      : { ...box, y: box.y + from, height: to - from },
  )
}
