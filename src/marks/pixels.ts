/** A picture in memory: red, green, blue, alpha of each pixel, row by row; opaque, as it was seen on a screen. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array | Uint8ClampedArray
}

/** A piece of a picture, in its pixels. */
export interface CutOut {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Rgb = readonly [red: number, green: number, blue: number]

/** The colour of one pixel. */
export function colourAt({ data, width }: Pixels, x: number, y: number): Rgb {
  const at = (y * width + x) * 4
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
}

/** How far two colours are from each other: 0 to 441. */
export const farFrom = (one: Rgb, other: Rgb): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
