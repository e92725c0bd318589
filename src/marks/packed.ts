import { COLOURS, type Descriptor, NUMBERS, SHAPES } from './descriptor.ts'

/*
 * A known mark as text, in `marks.json`: radius and aspect a byte each, the edges four bits each, then two bytes for
 * each colour that there is (its bin; its level), most drawings having three. About 200 letters.
 */

/** What four bits count: of 600 a drawing's edges have 35 in the mean, few more than 90; of colours any part of 255. */
const EDGE = 6
const COLOUR = 17
const LEVELS = 15
/** A colour of a lower level is left out: less than 3 % of the drawing, mostly a smoothed edge. */
const LEAST = 3
/** Units of the radius in 1. */
const RADIUS = 500

export interface Packed {
  readonly drawing: Descriptor
  /** 0 to 0.5 */
  readonly radius: number
}

/** @returns text from which {@link markFromText} gives the same again, but for what four bits cannot hold */
export function markToText({ drawing, radius }: Packed): string {
  const level = (at: number, unit: number) =>
    Math.min(LEVELS, Math.round((drawing[at] ?? 0) / unit))
  const bytes = [Math.floor(radius * RADIUS), drawing[NUMBERS - 1] ?? 0]
  for (let at = 0; at < SHAPES; at += 2) bytes.push(level(at, EDGE) * 16 + level(at + 1, EDGE))
  for (let bin = 0; bin < COLOURS; bin++) {
    const some = level(SHAPES + bin, COLOUR)
    if (some >= LEAST) bytes.push(bin, some)
  }
  return btoa(String.fromCharCode(...bytes))
}

export function markFromText(text: string): Packed {
  const bytes = toBytes(text)
  const drawing = new Uint8Array(NUMBERS)
  drawing[NUMBERS - 1] = bytes[1] ?? 0
  for (let at = 0; at < SHAPES; at++) {
    const pair = bytes[2 + (at >> 1)] ?? 0
    drawing[at] = (at % 2 ? pair & 15 : pair >> 4) * EDGE
  }
  for (let at = 2 + SHAPES / 2; at < bytes.length; at += 2)
    drawing[SHAPES + (bytes[at] ?? 0)] = (bytes[at + 1] ?? 0) * COLOUR
  return { drawing, radius: (bytes[0] ?? 0) / RADIUS }
}

/** Bytes as text that JSON can hold, and back. */
export const toText = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

export const toBytes = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
