import { fold } from './fold.ts'

/**
 * A text ready for phrases to be found in it, however its letters were pulled apart:
 * "F r a n c e  Tra­vail" and "V érifiez" are found as "france travail" and "vérifiez".
 */
export interface NormalText {
  /** Folded words in reading order: ["france", "travail"]. */
  readonly words: readonly string[]
  /** All words one after another: "francetravail". */
  readonly letters: string
  /** Offset into `letters` at which each word starts, and `letters.length` at the end. */
  readonly starts: readonly number[]
  /** Indexes of the words that follow a break: a new line, a full stop, a bar, a comma. */
  readonly breaks: ReadonlySet<number>
}

/** Where a phrase stands: index of its first word and of the word after its last. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** A break ends a phrase: "Politique | France | Travail" does not say "France Travail". */
const BREAK = /[\n\r.!?;:,|/\\()[\]{}<>«»"“”•·–—=]|\s-|-\s/

/** Short texts (titles, labels, names) are asked about once for every body that we protect. */
const SHORT = 200
const KEPT = 4_000
const kept = new Map<string, NormalText>()

/** Normalises a text. Linear in its length; bound the text before. */
export function normalise(raw: string): NormalText {
  if (raw.length > SHORT) return read(raw)
  let text = kept.get(raw)
  if (!text) {
    if (kept.size >= KEPT) kept.clear()
    text = read(raw)
    kept.set(raw, text)
  }
  return text
}

function read(raw: string): NormalText {
  const words: string[] = []
  const starts: number[] = []
  const breaks = new Set<number>()
  let letters = ''
  let end = 0
  const folded = fold(raw)
  for (const match of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    // One space stands between most words; a point without one ends no sentence: "impots.gouv.fr".
    const between = match.index === end + 1 ? folded.charCodeAt(end) : 0
    const plain = between === 32 || between === 46
    if (!plain && BREAK.test(folded.slice(end, match.index))) breaks.add(words.length)
    end = match.index + match[0].length
    starts.push(letters.length)
    words.push(match[0])
    letters += match[0]
  }
  starts.push(letters.length)
  return { words, letters, starts, breaks }
}

/**
 * Finds the first place of a phrase at or after a word. A phrase starts and ends at word borders
 * ("france travail" is not in "la France travaille"), and a `*` at its end lets its last word go on
 * ("connect*" finds "connectez-vous").
 * @param phrase as people write it; folded here: "mot de passe", "numéro de sécurité sociale"
 * @param from index of the word to start at
 */
export function find(text: NormalText, phrase: string, from = 0): Place | undefined {
  const { wanted, goesOn, single } = prepare(phrase)
  if (!wanted) return undefined
  const { letters, starts } = text
  let at = letters.indexOf(wanted, starts[from] ?? letters.length)
  for (; at !== -1; at = letters.indexOf(wanted, at + 1)) {
    const first = wordAt(starts, at)
    if (starts[first] !== at) continue
    const end = at + wanted.length
    let after = wordAt(starts, end)
    if (starts[after] !== end) {
      if (!goesOn) continue
      after++
    }
    if (isOnePhrase(text, first, after, single)) return { from: first, to: after }
  }
  return undefined
}

/** Whether the phrase stands anywhere in the text. */
export function has(text: NormalText, phrase: string): boolean {
  return find(text, phrase) !== undefined
}

/** The first of several phrases that stands in the text. */
export function firstOf(text: NormalText, phrases: readonly string[]): string | undefined {
  return phrases.find((phrase) => has(text, phrase))
}

/** Every place of a phrase, at most `limit`. */
export function findAll(text: NormalText, phrase: string, limit = 20): readonly Place[] {
  const places: Place[] = []
  let place = find(text, phrase)
  while (place && places.length < limit) {
    places.push(place)
    place = find(text, phrase, place.to)
  }
  return places
}

/**
 * A phrase may run over a break, or be made of more words than it has, only when its letters stand
 * one by one ("F" "r" "a" "n" "c" "e" in elements of their own), and a short word such as "nir" may
 * not be put together from "n ir".
 */
function isOnePhrase(text: NormalText, from: number, to: number, single: boolean): boolean {
  if (to - from === 1) return true
  const oneByOne = text.words.slice(from, to).every((word) => word.length === 1)
  if (oneByOne) return true
  if (single) return false
  for (let word = from + 1; word < to; word++) if (text.breaks.has(word)) return false
  return true
}

/** Index of the word in which the offset lies. */
function wordAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

interface Prepared {
  readonly wanted: string
  readonly goesOn: boolean
  readonly single: boolean
}
const prepared = new Map<string, Prepared>()

/** Phrases are constants of ours (names, word lists), so their folded forms are kept. */
function prepare(phrase: string): Prepared {
  let made = prepared.get(phrase)
  if (!made) {
    const words = fold(phrase).match(/[\p{L}\p{N}]+/gu) ?? []
    const wanted = words.join('')
    made = { wanted, goesOn: phrase.endsWith('*'), single: wanted.length <= 4 }
    prepared.set(phrase, made)
  }
  return made
}
