/** Places of the table of weights. A power of two: two tables of more would not fit the package's 96 kB. */
export const PLACES = 1 << 15

/** Words and runs of letters: how much each counts, by its place in the table. */
export type Grams = Map<number, number>

/** What a run of letters counts beside a whole word: a word of eight letters has about twenty runs. */
const LETTERS = 0.35
/** Letters of one word that are read. */
const LONGEST = 20

/**
 * Adds words, pairs of words and runs of three to five letters. Words count by where they stand, letters by
 * whether they are said, asked at a field, or stand by a name: a misspelling is known by its letters everywhere.
 */
export function addWords(grams: Grams, where: string, words: readonly string[]): void {
  const seed = hash(where, 0, where.length, 0)
  const said = where === 'near' || where === 'form' ? where : 'said'
  const letters = hash(said, 0, said.length, 7)
  let last = 0
  for (const word of words) {
    const whole = `_${word.slice(0, LONGEST)}_`
    const own = hash(word, 0, word.length, seed)
    add(grams, own, 1)
    if (last) add(grams, hash(word, 0, word.length, last ^ 0x5bd1), 1)
    last = own
    for (let size = 3; size <= 5; size++)
      for (let at = 0; at + size <= whole.length; at++)
        add(grams, hash(whole, at, at + size, letters), LETTERS)
  }
}

/** Seen is seen: a word said twice counts once. */
function add(grams: Grams, hashed: number, value: number): void {
  const place = hashed & (PLACES - 1)
  if ((grams.get(place) ?? 0) < value) grams.set(place, value)
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo), mixed at its end, because its low bits are weak. */
function hash(text: string, from: number, to: number, seed: number): number {
  let value = 0x811c9dc5 ^ seed
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 13)) >>> 0
}
