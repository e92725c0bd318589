/** Places of the table of weights. A power of two: a table of more would not fit the 96 kB that all of it may have. */
export const PLACES = 1 << 16

/** Words and runs of letters: places in the table, and how much each counts; no place twice. */
export interface Grams {
  readonly at: readonly number[]
  readonly value: readonly number[]
}

/** What a run of letters counts beside a whole word: a word of eight letters has about twenty runs. */
const LETTERS = 0.35
/** Letters of one word that are read. */
const LONGEST = 20

/**
 * Visits words, pairs of words and runs of three to five letters. Words count by where they stand, letters by
 * whether they are said, asked at a field, or stand by a name: a misspelling is known by its letters everywhere.
 */
export function eachGram(
  where: string,
  words: readonly string[],
  visit: (place: number, value: number) => void,
): void {
  const seed = mixed(hash(where, START))
  const letters = mixed(hash(where === 'near' || where === 'form' ? where : 'said', START ^ 7))
  let last = 0
  for (const word of words) {
    const own = mixed(hash(word, START ^ seed))
    visit(own & (PLACES - 1), 1)
    if (last) visit(mixed(hash(word, START ^ last ^ 0x5bd1)) & (PLACES - 1), 1)
    last = own
    const whole = `_${word.length > LONGEST ? word.slice(0, LONGEST) : word}_`
    for (let at = 0; at + 3 <= whole.length; at++) {
      let value = START ^ letters
      const end = Math.min(at + 5, whole.length)
      for (let next = at; next < end; next++) {
        value = Math.imul(value ^ whole.charCodeAt(next), PRIME)
        if (next >= at + 2) visit(mixed(value) & (PLACES - 1), LETTERS)
      }
    }
  }
}

/** Where a place stands in the list that is being made, and 0 where it is not in it; all 0 between two lists. */
const slots = new Int32Array(PLACES)

/** Gathers grams, each place once: a word said twice counts once. */
export function gather(
  texts: readonly { readonly where: string; readonly words: readonly string[] }[],
): Grams {
  const at: number[] = []
  const value: number[] = []
  for (const { where, words } of texts)
    eachGram(where, words, (place, counts) => {
      const slot = slots[place] as number
      if (slot === 0) {
        at.push(place)
        value.push(counts)
        slots[place] = at.length
      } else if ((value[slot - 1] as number) < counts) value[slot - 1] = counts
    })
  for (const place of at) slots[place] = 0
  return { at, value }
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo), mixed at its end, because its low bits are weak. */
const START = 0x811c9dc5
const PRIME = 0x01000193

function hash(text: string, from: number): number {
  let value = from
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), PRIME)
  return value
}

function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (once ^ (once >>> 13)) >>> 0
}
