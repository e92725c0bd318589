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
  /** How many pixels stand out above and left of each corner of a pixel, (width + 1) × (height + 1). */
  readonly sums: Uint32Array
}

/** Parts the drawing from its ground, which is the commonest colour of the picture's edge. */
export function inkOf(pixels: Pixels): Ink {
  const { width, height } = pixels
  const ground = groundOf(pixels)
  const far = new Float32Array(width * height)
  const sums = new Uint32Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      const out = farFrom(colourAt(pixels, x, y), ground)
      far[y * width + x] = out
      if (out >= STANDS_OUT) row++
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row
    }
  }
  return { ground, far, width, height, sums }
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

/** How many pixels of a box stand out. */
export function inkIn({ sums, width }: Ink, box: CutOut): number {
  const at = (x: number, y: number) => sums[y * (width + 1) + x] ?? 0
  const [right, below] = [box.x + box.width, box.y + box.height]
  return at(right, below) - at(box.x, below) - at(right, box.y) + at(box.x, box.y)
}

/** The piece of a box that holds ink; nothing where there is none. */
export function trim(ink: Ink, within: CutOut): CutOut | undefined {
  if (inkIn(ink, within) === 0) return undefined
  let { x, y, width, height } = within
  while (inkIn(ink, { x, y, width, height: 1 }) === 0) [y, height] = [y + 1, height - 1]
  while (inkIn(ink, { x, y: y + height - 1, width, height: 1 }) === 0) height--
  while (inkIn(ink, { x, y, width: 1, height }) === 0) [x, width] = [x + 1, width - 1]
  while (inkIn(ink, { x: x + width - 1, y, width: 1, height }) === 0) width--
  return { x, y, width, height }
}
