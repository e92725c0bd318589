import { COLOURS } from './descriptor.ts'
import { AXES, evened, LOOKS, type Look } from './distance.ts'

/*
 * A known mark as text, in `marks.json`: radius and aspect a byte each, the shape a byte a number, then two bytes for
 * each colour that there is (its bin; its level), most drawings having three. About 75 letters.
 */

/** Units of the shape, which is of length 1, in 1: few of its numbers are beyond 0.5. */
const SHAPE = 127
/** Levels of a colour. One of a lower level than `least` is left out: under 3 % of the drawing, mostly a smoothed edge. */
const COLOUR = { levels: 15, least: 3 }
/** Units of the radius in 1. */
const RADIUS = 500

export interface Packed {
  readonly look: Look
  /** 0 to 0.5 */
  readonly radius: number
}

/** @returns text from which {@link markFromText} gives the same again, but for what bytes cannot hold */
export function markToText({ look, radius }: Packed): string {
  const bytes = [Math.floor(radius * RADIUS), look[LOOKS - 1] ?? 0]
  for (let axis = 0; axis < AXES; axis++) bytes.push(Math.round((look[axis] ?? 0) * SHAPE) & 255)
  for (let bin = 0; bin < COLOURS; bin++) {
    const level = Math.round((look[AXES + bin] ?? 0) * COLOUR.levels)
    if (level >= COLOUR.least) bytes.push(bin, level)
  }
  return toText(Uint8Array.from(bytes))
}

export function markFromText(text: string): Packed {
  const bytes = toBytes(text)
  const look = new Float32Array(LOOKS)
  look.set(new Int8Array(bytes.buffer, 2, AXES))
  for (let at = 2 + AXES; at < bytes.length; at += 2)
    look[AXES + (bytes[at] ?? 0)] = bytes[at + 1] ?? 0
  look[LOOKS - 1] = bytes[1] ?? 0
  return { look: evened(look), radius: (bytes[0] ?? 0) / RADIUS }
}

/** Bytes as text that JSON can hold, and back. */
export function toText(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

export const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
