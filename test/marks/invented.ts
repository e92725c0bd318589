import type { Pixels } from '../../src/marks/pixels.ts'

/*
 * A mark that is nobody's, for tests: a disc, two bars and a slanted one. As SVG for a page, and as pixels for a
 * descriptor, from the same shapes.
 */

type Shape =
  | { readonly fill: string; readonly disc: readonly [x: number, y: number, radius: number] }
  | { readonly fill: string; readonly points: readonly (readonly [x: number, y: number])[] }

const WIDTH = 200
const HEIGHT = 80

const MARK: readonly Shape[] = [
  { fill: '#7a1fa2', disc: [40, 40, 36] },
  { fill: '#ffffff', disc: [40, 40, 16] },
  {
    fill: '#00897b',
    points: [
      [90, 8],
      [190, 8],
      [190, 30],
      [90, 30],
    ],
  },
  {
    fill: '#c62828',
    points: [
      [90, 72],
      [120, 40],
      [146, 40],
      [116, 72],
    ],
  },
]
const OTHER: readonly Shape[] = [
  {
    fill: '#00897b',
    points: [
      [10, 70],
      [60, 6],
      [110, 70],
    ],
  },
  {
    fill: '#7a1fa2',
    points: [
      [130, 6],
      [150, 6],
      [150, 74],
      [130, 74],
    ],
  },
  {
    fill: '#7a1fa2',
    points: [
      [164, 6],
      [184, 6],
      [184, 74],
      [164, 74],
    ],
  },
]

const svgOf = (shapes: readonly Shape[], attributes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" ${attributes}>${shapes
    .map((shape) =>
      'disc' in shape
        ? `<circle cx="${shape.disc[0]}" cy="${shape.disc[1]}" r="${shape.disc[2]}" fill="${shape.fill}"/>`
        : `<polygon points="${shape.points.join(' ')}" fill="${shape.fill}"/>`,
    )
    .join('')}</svg>`

/** The mark, and another organisation's. @param attributes of the svg element */
export const markSvg = (attributes = 'width="200" height="80"') => svgOf(MARK, attributes)
export const otherSvg = (attributes = 'width="200" height="80"') => svgOf(OTHER, attributes)

/** As a screen shows it. @param margin around it, in pixels @param ground three bytes */
export function drawnPixels(
  which: 'mark' | 'other',
  { scale = 1, margin = 0, ground = [255, 255, 255] as readonly number[] } = {},
): Pixels {
  const shapes = which === 'mark' ? MARK : OTHER
  const width = Math.round(WIDTH * scale) + 2 * margin
  const height = Math.round(HEIGHT * scale) + 2 * margin
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = [(x - margin + 0.5) / scale, (y - margin + 0.5) / scale]
      const top = shapes.findLast((shape) => holds(shape, u, v))
      const colour = top ? bytesOf(top.fill) : ground
      data.set([...colour, 255], (y * width + x) * 4)
    }
  return { width, height, data }
}

const bytesOf = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

function holds(shape: Shape, x: number, y: number): boolean {
  if ('disc' in shape) return Math.hypot(x - shape.disc[0], y - shape.disc[1]) <= shape.disc[2]
  const { points } = shape
  const sides = points.map(([x1, y1], index) => {
    const [x2, y2] = points[(index + 1) % points.length] as readonly [number, number]
    return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
  })
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0)
}
