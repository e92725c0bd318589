import { isCard, isIban, isNir, type ValueKind } from '../../asks/values.ts'

/** Characters kept: longer than any value, so that one typed over several fields is seen whole. */
const KEPT = 64
/** The longest and the shortest IBAN of a country that has one. */
const IBAN = { least: 15, most: 34 }
const NIR = 15
/** Lengths of card numbers; the usual ones also count over several fields. */
const CARD = [14, 15, 16, 17, 18, 19]
const USUAL_CARD = [15, 16]

/** What a person typed or pasted last in one frame, whatever became of it in the page. Never stored, never sent. */
export interface Typed {
  /**
   * Adds what was given. Only letters and digits are kept: separators and marks that nobody sees are left out.
   * @param where the place that it was given to: a number may go on in the next one
   * @returns the kind of the value that is now complete
   */
  add(text: string, where: unknown): ValueKind | undefined
  /** Takes back the last characters. */
  takeBack(count: number): void
}

export function rememberTyped(): Typed {
  let kept = ''
  /** Indexes into `kept` at which another word begins, and another place. */
  let starts: number[] = []
  let places: number[] = []
  let last: unknown
  return {
    add(text, where) {
      if (where !== last) places.push(kept.length)
      last = where
      // Only the end can complete a value: a long paste costs no more than a short one.
      for (const part of text
        .replace(/\p{Cf}/gu, '')
        .slice(-4 * KEPT)
        .split(/([^\p{L}\p{N}]+)/u)) {
        const plain = part.normalize('NFKC').replace(/[^a-z0-9]/gi, '')
        if (plain) kept += plain.toUpperCase()
        // "Mon RIB : FR76": a value may begin here.
        else if (part) starts.push(kept.length)
      }
      const gone = Math.max(0, kept.length - KEPT)
      kept = kept.slice(gone)
      starts = moved(starts, gone)
      places = moved(places, gone)
      return kindAtEnd(kept, starts, places)
    },
    takeBack(count) {
      kept = kept.slice(0, Math.max(0, kept.length - count))
      starts = starts.filter((start) => start <= kept.length)
      places = places.filter((start) => start <= kept.length)
    },
  }
}

const moved = (starts: readonly number[], gone: number) =>
  starts.flatMap((start) => (start < gone ? [] : [start - gone])).slice(-KEPT)

function kindAtEnd(
  kept: string,
  starts: readonly number[],
  places: readonly number[],
): ValueKind | undefined {
  for (let length = IBAN.least; length <= IBAN.most; length++)
    if (length <= kept.length && isIban(kept.slice(-length))) return 'iban'
  if (isNir(kept.slice(-NIR)) && begins(kept.length - NIR)) return 'nir'
  for (const length of CARD) {
    const from = kept.length - length
    if (from < 0 || !begins(from)) continue
    // One in ten numbers has a card's check digit: a telephone number and a post code are none together.
    const isOver = places.some((start) => start > from)
    if (isOver && !(USUAL_CARD.includes(length) && (from === 0 || places.includes(from)))) continue
    if (isCard(kept.slice(from))) return 'card'
  }
  return undefined

  /** No digit of the same word stands before it. */
  function begins(from: number): boolean {
    const isStart = from === 0 || starts.includes(from) || places.includes(from)
    return isStart || !/\d/.test(kept[from - 1] ?? '')
  }
}
