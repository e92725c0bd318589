import { type CutOut, colourAt, farFrom, type Pixels, type Rgb } from './pixels.ts'

/** A mark stands out from its ground by so much; JPEG's noise around letters does by less. */
const STANDS_OUT = 40

/** What is drawn on a ground of one colour. */
export interface Ink {
  readonly ground: Rgb
  /** How far each pixel is from the ground, 0 to 441, row by row. */
  readonly far: Float32Array
  readonly width: number
  readonly height: number
}

/** Parts the drawing from its ground, which is the commonest colour of the picture's edge. */
export function inkOf(pixels: Pixels): Ink {
  const { width, height } = pixels
  const ground = groundOf(pixels)
  const far = new Float32Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) far[y * width + x] = farFrom(colourAt(pixels, x, y), ground)
  return { ground, far, width, height }
}

function groundOf(pixels: Pixels): Rgb {
  const { width, height } = pixels
  const seen = new Map<number, { count: number; colour: Rgb }>()
  const see = (x: number, y: number) => {
    const colour = colourAt(pixels, x, y)
    const key = ((colour[0] >> 4) << 8) | ((colour[1] >> 4) << 4) | (colour[2] >> 4)
    const known = seen.get(key)
    if (known) known.count++
    else seen.set(key, { count: 1, colour })
  }
  for (let x = 0; x < width; x++) {
    see(x, 0)
    see(x, height - 1)
  }
  for (let y = 0; y < height; y++) {
    see(0, y)
    see(width - 1, y)
  }
  return (
    [...seen.values()].sort((one, other) => other.count - one.count)[0]?.colour ?? [255, 255, 255]
  )
}

/** The piece of a box that holds ink; nothing where there is none. */
export function trim({ far, width }: Ink, within: CutOut): CutOut | undefined {
  let [left, right, top, bottom] = [Number.POSITIVE_INFINITY, -1, Number.POSITIVE_INFINITY, -1]
  for (let y = within.y; y < within.y + within.height; y++)
    for (let x = within.x; x < within.x + within.width; x++) {
      if ((far[y * width + x] ?? 0) < STANDS_OUT) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  if (right < 0) return undefined
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 }
}

/** Pieces of a picture that are compared: at most so many, from left to right. */
const PIECES = 4

/**
 * What stands beside one another with a wide gap between: a State block beside a mark, a mark beside words. The whole
 * first, then each run of neighbours.
 */
export function piecesOf(ink: Ink): readonly CutOut[] {
  const whole = trim(ink, { x: 0, y: 0, width: ink.width, height: ink.height })
  if (!whole) return []
  const gap = Math.max(4, whole.height / 8)
  const starts: { x: number; end: number }[] = []
  let empty = Number.POSITIVE_INFINITY
  for (let x = whole.x; x < whole.x + whole.width; x++) {
    if (!trim(ink, { ...whole, x, width: 1 })) {
      empty++
      continue
    }
    const last = starts.at(-1)
    if (!last || empty >= gap) starts.push({ x, end: x + 1 })
    else last.end = x + 1
    empty = 0
  }
  const pieces = starts.slice(0, PIECES)
  const runs = pieces.flatMap((first, from) =>
    pieces.slice(from).map((last) => ({ ...whole, x: first.x, width: last.end - first.x })),
  )
  const inked = runs.flatMap((run) => trim(ink, run) ?? [])
  return [whole, ...inked.filter(({ width }) => width < whole.width)]
}
