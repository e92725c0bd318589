import { cutWhereEmpty } from './cut.ts'
import { type Ink, trim } from './ink.ts'
import type { CutOut } from './pixels.ts'

/** Parts of one cut that are compared, from left to right or from the top: at most so many. */
const PARTS = 4
/** Pieces of a picture: at most so many, the whole included. */
const MOST = 28

/**
 * What stands apart in a picture: a State block beside a mark, a symbol above a town's name. The whole first, then each
 * run of neighbours, and what stands apart in each of these parts, cut the other way.
 */
export function piecesOf(ink: Ink): readonly CutOut[] {
  const whole = trim(ink, { x: 0, y: 0, width: ink.width, height: ink.height })
  if (!whole) return []
  const pieces = [whole]
  const add = (box: CutOut) => {
    const isNew = pieces.every((known) =>
      Object.keys(box).some((key) => known[key as keyof CutOut] !== box[key as keyof CutOut]),
    )
    if (pieces.length < MOST && isNew) pieces.push(box)
  }
  for (const across of [true, false]) {
    const parts = apartIn(ink, whole, across)
    for (const run of runsOf(ink, parts)) add(run)
    if (parts.length > 1)
      for (const part of parts) for (const run of runsOf(ink, apartIn(ink, part, !across))) add(run)
  }
  return pieces
}

function apartIn(ink: Ink, box: CutOut, across: boolean): readonly CutOut[] {
  // Words stand closer below a symbol than beside it; letters stand closer still.
  const gap = across
    ? Math.max(4, box.height / 8)
    : Math.max(3, Math.min(box.width, box.height) / 20)
  return cutWhereEmpty(ink, box, across, gap).slice(0, PARTS)
}

/** Every run of neighbouring parts, without the empty edge around it. */
function runsOf(ink: Ink, parts: readonly CutOut[]): readonly CutOut[] {
  const runs = parts.flatMap((first, from) =>
    parts.slice(from).map((last) => ({
      x: first.x,
      y: first.y,
      width: last.x + last.width - first.x,
      height: last.y + last.height - first.y,
    })),
  )
  return runs.flatMap((run) => trim(ink, run) ?? [])
}
