import { type Box, heightOf } from './layout.ts'

/** A text that is drawn in one place, on one line. */
export interface Piece extends Box {
  readonly text: string
  /** Its turn in the source. */
  readonly turn: number
  /** The line in which the source puts it; pieces of one line follow each other without a break. */
  readonly line: number
}

/** Pieces that a person reads as one: what stands side by side on one line. */
export interface Segment extends Box {
  readonly text: string
  /** Whether the source says just the same: its pieces follow each other there, without a break. */
  readonly asWritten: boolean
  readonly pieces: readonly Piece[]
}

/** Gaps in parts of a line's height: from where two words stand apart, and two texts. Letters may be strewn wider. */
const WORD = 0.15
const APART = 0.8
const LETTERS_APART = 1.8

/** Joins pieces by where they stand: into lines from above to below, each from left to right. */
export function segmentsOf(pieces: readonly Piece[]): readonly Segment[] {
  return rowsOf(pieces).flatMap((row) => partsOf(row).map(segmentOf))
}

/** The text of pieces as a person reads it, a line for each segment. */
export const readAsDrawn = (pieces: readonly Piece[]): string =>
  segmentsOf(pieces)
    .map(({ text }) => text)
    .join('\n')

/** Whether the source's order is the one in which a person reads. */
export function isInOrder(pieces: readonly Piece[]): boolean {
  for (let at = 1; at < pieces.length; at++) {
    const [one, next] = [pieces[at - 1] as Piece, pieces[at] as Piece]
    const sameRow = shareRow(one, next)
    if (sameRow ? next.left < one.left : next.bottom <= one.top) return false
    // Side by side like one word, and parted in the source: letters in blocks of their own.
    if (sameRow && next.line !== one.line && gap(one, next) < APART) return false
  }
  return true
}

function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = []
  let leader: Piece | undefined
  for (const piece of [...pieces].sort((one, other) => middle(one) - middle(other))) {
    const row = rows.at(-1)
    if (leader && row && shareRow(leader, piece)) row.push(piece)
    else {
      rows.push([piece])
      leader = piece
    }
  }
  for (const row of rows) row.sort((one, other) => one.left - other.left || one.turn - other.turn)
  return rows
}

function partsOf(row: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = []
  for (const piece of row) {
    const part = parts.at(-1)
    const last = part?.at(-1)
    const widest = last && isLetter(last) && isLetter(piece) ? LETTERS_APART : APART
    if (part && last && gap(last, piece) < widest) part.push(piece)
    else parts.push([piece])
  }
  return parts
}

function segmentOf(pieces: readonly Piece[]): Segment {
  const [first] = pieces as [Piece]
  let { text, left, top, right, bottom } = first
  let asWritten = true
  const gaps = pieces.slice(1).map((piece, at) => gap(pieces[at] as Piece, piece))
  const strewn = pieces.length > 2 && pieces.every(isLetter)
  const between = strewn ? ([...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0) + WORD : WORD
  for (const [at, piece] of pieces.slice(1).entries()) {
    const before = pieces[at] as Piece
    if (piece.turn !== before.turn + 1 || piece.line !== before.line) asWritten = false
    const spaced = (gaps[at] ?? 0) > between || /\s$/.test(text) || /^\s/.test(piece.text)
    text = spaced ? `${text.trimEnd()} ${piece.text.trimStart()}` : text + piece.text
    left = Math.min(left, piece.left)
    top = Math.min(top, piece.top)
    right = Math.max(right, piece.right)
    bottom = Math.max(bottom, piece.bottom)
  }
  return { text: text.trim(), left, top, right, bottom, asWritten, pieces }
}

const isLetter = ({ text }: Piece) => text.trim().length <= 2
const middle = ({ top, bottom }: Box) => (top + bottom) / 2

/** Half of the lower one lies beside the other, and one is not much taller: a letter beside a picture is none. */
function shareRow(one: Box, other: Box): boolean {
  const [low, tall] = [heightOf(one), heightOf(other)].sort((a, b) => a - b) as [number, number]
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return shared > low / 2 && tall < low * 3 + 1
}

const gap = (one: Box, next: Box) =>
  (next.left - one.right) / Math.max(1, Math.min(heightOf(one), heightOf(next)))
