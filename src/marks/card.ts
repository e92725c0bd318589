import type { Ink } from './ink.ts'
import { type CutOut, colourAt, farFrom, type Pixels, type Rgb } from './pixels.ts'

/** Part of a card's edge that stands out from its ground, and colours of it that are one. */
const OUT = 0.85
const ONE_COLOUR = 60
const STANDS_OUT = 40

/** The inside of a box whose edge is of one colour, all around: a picture with a ground of its own. */
export function cardIn(pixels: Pixels, { far, width }: Ink, box: CutOut): Pixels | undefined {
  if (box.width < 8 || box.height < 8) return undefined
  const inner = { x: box.x + 2, y: box.y + 2, width: box.width - 4, height: box.height - 4 }
  const first = colourAt(pixels, inner.x, inner.y)
  let [out, of] = [0, 0]
  const see = (x: number, y: number) => {
    of++
    const isOut = (far[y * width + x] ?? 0) >= STANDS_OUT
    if (isOut && farFrom(colourAt(pixels, x, y), first) < ONE_COLOUR) out++
  }
  for (let x = inner.x; x < inner.x + inner.width; x++) {
    see(x, inner.y)
    see(x, inner.y + inner.height - 1)
  }
  for (let y = inner.y; y < inner.y + inner.height; y++) {
    see(inner.x, y)
    see(inner.x + inner.width - 1, y)
  }
  return out / of >= OUT ? cut(pixels, inner) : undefined
}

/** A piece of a picture as a picture. */
export function cut(pixels: Pixels, { x, y, width, height }: CutOut): Pixels {
  const data = new Uint8Array(width * height * 4)
  for (let v = 0; v < height; v++)
    for (let u = 0; u < width; u++) {
      const [red, green, blue]: Rgb = colourAt(pixels, x + u, y + v)
      data.set([red, green, blue, 255], (v * width + u) * 4)
    }
  return { width, height, data }
}
