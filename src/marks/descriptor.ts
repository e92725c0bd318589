import { cardIn } from './card.ts'
import { type Ink, inkOf } from './ink.ts'
import { piecesOf } from './pieces.ts'
import { type CutOut, colourAt, type Pixels } from './pixels.ts'

/** Cells a side, and directions of edges in each: as in Dalal & Triggs, Histograms of Oriented Gradients (2005), coarser. */
const CELLS = 6
const DIRECTIONS = 8
/** Pixels a side of the square that every drawing is brought to; 8 a cell. */
const SIDE = 48
/** Levels of red, green and blue that are told apart: 64 colours. */
const LEVELS = 4
/** Drawings smaller than this, in pixels, say nothing: a bullet, an arrow. */
const LEAST = 14

/** Numbers in a descriptor: edges, colours, and the aspect. */
export const SHAPES = CELLS * CELLS * DIRECTIONS
export const COLOURS = LEVELS ** 3
export const NUMBERS = SHAPES + COLOURS + 1

/** How a drawing looks: {@link NUMBERS} bytes, from which it cannot be drawn again. */
export type Descriptor = Uint8Array

/**
 * How a picture, and each of the pieces that stand apart in it, looks; the whole first. What a drawing stands on does
 * not count, nor whether it is light on dark: only how far each point is from its ground.
 */
export function describe(pixels: Pixels): readonly Descriptor[] {
  if (pixels.width < LEAST || pixels.height < LEAST) return []
  const ink = inkOf(pixels)
  const pieces = piecesOf(ink).filter(({ width, height }) => width >= LEAST && height >= LEAST)
  const described = pieces.map((box) => describeBox(pixels, ink, box))
  const [whole] = pieces
  // A white card on a dark page: what is drawn on the card is the mark.
  const card = whole && cardIn(pixels, ink, whole)
  if (!card) return described
  const onCard = inkOf(card)
  const drawn = piecesOf(onCard).filter(({ width, height }) => width >= LEAST && height >= LEAST)
  return [...described, ...drawn.map((box) => describeBox(card, onCard, box))]
}

function describeBox(pixels: Pixels, ink: Ink, box: CutOut): Descriptor {
  const descriptor = new Uint8Array(NUMBERS)
  descriptor.set(normalised(edgesOf(squareOf(ink, box)), 600))
  descriptor.set(normalised(coloursOf(pixels, ink, box), 255), SHAPES)
  descriptor[NUMBERS - 1] = Math.round(128 + 24 * Math.log2(box.width / box.height))
  return descriptor
}

/** The drawing alone, brought to a square by the mean of what falls on each point. */
function squareOf({ far, width }: Ink, box: CutOut): Float32Array {
  const square = new Float32Array(SIDE * SIDE)
  for (let v = 0; v < SIDE; v++)
    for (let u = 0; u < SIDE; u++) {
      const [left, right] = span(box.x, box.width, u)
      const [top, bottom] = span(box.y, box.height, v)
      let sum = 0
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) sum += far[y * width + x] ?? 0
      square[v * SIDE + u] = sum / ((right - left) * (bottom - top))
    }
  return square
}

function span(from: number, length: number, index: number): readonly [number, number] {
  const start = from + Math.floor((index * length) / SIDE)
  const end = from + Math.ceil(((index + 1) * length) / SIDE)
  return [start, Math.max(end, start + 1)]
}

/** How much edge there is in each cell, by its direction; a light edge and a dark one are the same. */
function edgesOf(square: Float32Array): Float32Array {
  const edges = new Float32Array(SHAPES)
  // Outside the drawing is its ground.
  const at = (u: number, v: number) =>
    u < 0 || v < 0 || u >= SIDE || v >= SIDE ? 0 : (square[v * SIDE + u] ?? 0)
  for (let v = 0; v < SIDE; v++)
    for (let u = 0; u < SIDE; u++) {
      const across = at(u + 1, v) - at(u - 1, v)
      const down = at(u, v + 1) - at(u, v - 1)
      const size = Math.hypot(across, down)
      if (size === 0) continue
      const turn = ((Math.atan2(down, across) / Math.PI + 1) % 1) * DIRECTIONS
      const first = Math.floor(turn) % DIRECTIONS
      const part = turn - Math.floor(turn)
      // A point near the border of a cell counts for the neighbour, too: a drawing cut otherwise is still the same.
      for (const [cu, wu] of shares(u))
        for (const [cv, wv] of shares(v)) {
          const cell = (cv * CELLS + cu) * DIRECTIONS
          const weight = size * wu * wv
          edges[cell + first] = (edges[cell + first] ?? 0) + weight * (1 - part)
          const next = cell + ((first + 1) % DIRECTIONS)
          edges[next] = (edges[next] ?? 0) + weight * part
        }
    }
  return edges
}

/** The one or two cells that a point counts for, and how much. */
function shares(point: number): readonly (readonly [cell: number, weight: number])[] {
  const place = ((point + 0.5) * CELLS) / SIDE - 0.5
  const first = Math.floor(place)
  const both = [
    [first, 1 - (place - first)],
    [first + 1, place - first],
  ] as const
  return both.filter(([cell]) => cell >= 0 && cell < CELLS)
}

function coloursOf(pixels: Pixels, { far, width }: Ink, box: CutOut): Float32Array {
  const colours = new Float32Array(COLOURS)
  const step = Math.max(1, Math.floor(Math.min(box.width, box.height) / SIDE))
  for (let y = box.y; y < box.y + box.height; y += step)
    for (let x = box.x; x < box.x + box.width; x += step) {
      // Weighed by how far it is from the ground: half of what smooths a letter's edge is ground.
      const weight = far[y * width + x] ?? 0
      if (weight < 40) continue
      const [red, green, blue] = colourAt(pixels, x, y).map((value) =>
        Math.floor((value * LEVELS) / 256),
      )
      const bin = ((red ?? 0) * LEVELS + (green ?? 0)) * LEVELS + (blue ?? 0)
      colours[bin] = (colours[bin] ?? 0) + weight
    }
  return colours
}

/** Roots of the parts of the sum, times `scale`: their products then say how alike two are (Hellinger). */
function normalised(values: Float32Array, scale: number): Uint8Array {
  const sum = values.reduce((total, value) => total + value, 0)
  return Uint8Array.from(values, (value) =>
    sum === 0 ? 0 : Math.min(255, Math.round(Math.sqrt(value / sum) * scale)),
  )
}
