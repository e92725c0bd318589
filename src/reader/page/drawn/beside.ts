import type { Segment } from './join.ts'
import { type Box, heightOf } from './layout.ts'

/** Pixels between a field and the text that belongs to it, at most; above, when the text stands outside the field's form. */
const FAR = { left: 260, above: 70, outside: 12, right: 200, below: 30 }

/** Characters of a text below a field that can be its label. */
const SHORT = 60

/**
 * The text that stands by a field for the eye: in it, left of it, above it, else right of it or below; not
 * what another field is nearer to.
 * @param others boxes of the other fields
 * @param form the box of its form, when it has one: what stands over that is a heading of the whole
 */
export function textBy(
  field: Box,
  segments: readonly Segment[],
  others: readonly Box[],
  form: Box | undefined,
): string {
  const near = segments.filter(
    ({ left, right, top, bottom }) =>
      right > field.left - FAR.left &&
      left < field.right + FAR.right &&
      bottom > field.top - FAR.above &&
      top < field.bottom + FAR.below,
  )
  const free = (one: Box) => !others.some((other) => isBetween(one, other, field))
  const best = (fits: (one: Segment) => number | undefined) => {
    let found: Segment | undefined
    let least = Number.POSITIVE_INFINITY
    for (const one of near) {
      const distance = fits(one)
      if (distance === undefined || distance >= least || !hasWord(one.text)) continue
      if (!free(one)) continue
      found = one
      least = distance
    }
    return found
  }
  const inside = best((one) => (isIn(one, field) ? 0 : undefined))
  const left = best((one) =>
    besides(one, field) && one.right <= field.left + 8 ? field.left - one.right : undefined,
  )
  const above = best((one) => {
    const distance = field.top - one.bottom
    const far = form && one.bottom <= form.top + 1 ? FAR.outside : FAR.above
    if (!overlaps(one, field) || distance <= -8 || distance >= far) return undefined
    // A line in between parts a heading from a field that stands to the right of that line's end.
    const isParted = near.some((line) => line.top >= one.bottom - 2 && line.bottom <= field.top + 8)
    return isParted ? undefined : distance
  })
  const right = best((one) =>
    besides(one, field) && one.left >= field.right - 8 ? one.left - field.right : undefined,
  )
  // Below a field stands what explains it, in its own form: "20 caractères, sans espace". A sentence is the page's.
  const below = best((one) =>
    overlaps(one, field) &&
    one.top >= field.bottom - 8 &&
    one.text.length <= SHORT &&
    (!form || one.bottom <= form.bottom + 1)
      ? one.top - field.bottom
      : undefined,
  )
  const found = inside ?? left ?? above ?? right ?? below
  return found?.text ?? ''
}

/** Two letters; most texts have two plain ones, for which no class of Unicode must be built. */
export const hasWord = (text: string): boolean => /[a-z]{2}/i.test(text) || /\p{L}{2}/u.test(text)

/** How many texts are drawn within a box. */
export const textsIn = (box: Box, segments: readonly Segment[]): number =>
  segments.filter((one) => isIn(one, box)).length

const isIn = (one: Box, field: Box) => {
  const [x, y] = [(one.left + one.right) / 2, (one.top + one.bottom) / 2]
  return x > field.left && x < field.right && y > field.top && y < field.bottom
}

const besides = (one: Box, field: Box) =>
  Math.min(one.bottom, field.bottom) - Math.max(one.top, field.top) > heightOf(one) * 0.3

const overlaps = (one: Box, field: Box) =>
  Math.min(one.right, field.right) - Math.max(one.left, field.left) > 0

/** Whether another field lies on the way from a text to this one: on its row, or over it. */
function isBetween(one: Box, other: Box, field: Box): boolean {
  if (isIn(one, other) || isIn(field, other)) return false
  const [x, y] = [(other.left + other.right) / 2, (other.top + other.bottom) / 2]
  const over = overlaps(other, field) && isWithin(y, one.bottom, field.top, field.bottom, one.top)
  return (
    over || (besides(other, field) && isWithin(x, one.right, field.left, field.right, one.left))
  )
}

/** Between the near edges of two, in whichever order they stand. */
const isWithin = (at: number, end: number, start: number, otherEnd: number, otherStart: number) =>
  (at > end && at < start) || (at > otherEnd && at < otherStart)
