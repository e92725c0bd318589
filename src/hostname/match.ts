import { isOneEdit } from './edit.ts'
import type { Label } from './label.ts'
import type { ProtectedWord } from './lexicon.ts'
import { withoutDoubles } from './shape.ts'

/** A protected word found in a label. */
export interface Match {
  readonly entry: ProtectedWord
  /** Indices into the label's letters, end exclusive. */
  readonly start: number
  readonly end: number
  /**
   * - `exact`: letter by letter ("france-travail", "francetravail").
   * - `drawn`: other characters that look the same ("franc3travail", "аmeli").
   * - `typo`: one edit away ("francetravial"), letters doubled, or hyphenated oddly ("mis-sion-locale").
   */
  readonly how: 'exact' | 'drawn' | 'typo'
}

/** Below this length a word is not looked for across hyphens: "a-meli-melo" holds no "ameli". */
const SHORT = 6

/**
 * Finds protected words in a label, the most telling first.
 * @param entries the words that can be there at all, in the order of the lexicon
 */
export function matchesIn(label: Label, entries: readonly ProtectedWord[]): readonly Match[] {
  return entries.flatMap((entry) => {
    const found = [entry.shape, ...entry.spellings].flatMap((shape) =>
      sameDrawing(label, entry, shape),
    )
    const typos = entry.typos === 'none' ? [] : mistyped(label, entry, found.length === 0)
    return [...found, ...typos].filter((match) => !isExcused(label, match))
  })
}

function sameDrawing(label: Label, entry: ProtectedWord, shape: string): Match[] {
  const found: Match[] = []
  for (let start = label.shape.indexOf(shape); start !== -1; ) {
    const end = start + shape.length
    const exact = !label.encoded && label.letters.slice(start, end) === entry.word
    const how = !exact ? 'drawn' : isBroken(label, entry, start, end) ? 'typo' : 'exact'
    if (isWhole(label, entry, start, end) && (exact || isDrawn(label, entry, start, end)))
      found.push({ entry, start, end, how })
    start = label.shape.indexOf(shape, start + 1)
  }
  return found
}

/** A short word stands in one piece, or is hyphenated as its owner does it: "i-milo". */
function isWhole(
  label: Label,
  { word, label: official }: ProtectedWord,
  start: number,
  end: number,
) {
  if (word.length > SHORT || !label.starts.some((at) => at > start && at < end)) return true
  return label.raw.includes(official)
}

/** Hyphenated where its owner never does: "france-trav-ail". */
function isBroken(label: Label, { breaks }: ProtectedWord, start: number, end: number): boolean {
  return label.starts.some((at) => at > start && at < end && !breaks.has(at - start))
}

/** In a short word `i` and `l` are two letters ("amell" is a name), and a digit is a digit ("c4f"). */
function isDrawn(label: Label, { word }: ProtectedWord, start: number, end: number): boolean {
  if (word.length > SHORT || end - start !== word.length) return true
  if (label.encoded && label.letters.slice(start, end) === word) return true
  for (let index = 0; index < word.length; index++) {
    const letter = label.letters[start + index] as string
    if (letter !== word[index] && !/\d/.test(letter)) return false
  }
  return word.length > 4
}

/**
 * One edit away, or with letters doubled, between hyphens; long words also glued to others
 * ("espacefrancetravial").
 * @param glued look for glued ones; of no use where the very word was found
 */
function mistyped(label: Label, entry: ProtectedWord, glued: boolean): Match[] {
  const anywhere = glued && entry.word.length >= 12
  return [entry.shape, ...entry.spellings].flatMap((word) =>
    [
      ...doubled(label, word),
      ...(entry.typos === 'doubled' ? [] : edited(label, entry, word, anywhere)),
    ]
      .filter(([start, end]) => anywhere || (label.starts.includes(start) && endsPart(label, end)))
      .map(([start, end]) => ({ entry, start, end, how: 'typo' as const })),
  )
}

type Range = readonly [start: number, end: number]

/** Where the word stands once doubled letters are taken for one: "poole-emplloi", "polemploi". */
function doubled({ shape }: Label, word: string): Range[] {
  const single = withoutDoubles(shape)
  const wanted = withoutDoubles(word)
  const found: Range[] = []
  for (let at = single.indexOf(wanted); at !== -1; at = single.indexOf(wanted, at + 1)) {
    const start = placeOf(shape, at)
    const end = placeOf(shape, at + wanted.length)
    if (!shape.startsWith(word, start) || end - start !== word.length) found.push([start, end])
  }
  return found
}

/** Where the n-th letter of a collapsed text begins in the text itself. */
function placeOf(shape: string, nth: number): number {
  let single = 0
  for (let index = 0; index < shape.length; index++)
    if (shape[index] !== shape[index - 1] && single++ === nth) return index
  return shape.length
}

/** From here on an edit of a nine-letter word counts: "pajemplo", but not "pagemploi". */
const TELLING_START = 4

/** Where the word stands but for one edit. */
function edited(
  { shape, starts }: Label,
  { typos }: ProtectedWord,
  word: string,
  anywhere: boolean,
) {
  const found: Range[] = []
  const begins = anywhere ? shape.length : starts.length - 1
  for (let each = 0; each < begins; each++) {
    const start = anywhere ? each : (starts[each] as number)
    const last = Math.min(start + word.length + 1, shape.length)
    for (let end = start + word.length - 1; end <= last; end++)
      if (
        isOneEdit(shape, start, end, word) &&
        (typos === 'any' ||
          shape.startsWith(word.slice(0, TELLING_START), start) ||
          isSwap(shape, start, end, word))
      )
        found.push([start, end])
  }
  return found
}

/** The end of a hyphenated part, a plural's `s` aside: "polesemplois". */
export function endsPart({ letters, starts }: Label, end: number): boolean {
  return starts.includes(end) || (letters[end] === 's' && starts.includes(end + 1))
}

/** The same letters in another order, one edit away: two neighbours were swapped. */
function isSwap(shape: string, start: number, end: number, word: string): boolean {
  return [...shape.slice(start, end)].sort().join('') === [...word].sort().join('')
}

/**
 * A longer word that holds this one by chance ("franceconnection"), an honest neighbour
 * ("mission-local"), or a number behind a name that others bear too ("mission-locale-3").
 */
function isExcused({ letters }: Label, { entry, start, end, how }: Match): boolean {
  if (how === 'typo' && entry.speaks === 'never-alone' && /\d/.test(letters.slice(start, end)))
    return true
  return entry.unless.some((honest) => {
    if (how !== 'typo' && honest.length <= entry.word.length) return false
    for (let at = letters.indexOf(honest); at !== -1; at = letters.indexOf(honest, at + 1))
      if (at <= start && at + honest.length >= end) return true
    return false
  })
}
