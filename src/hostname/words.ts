import { isOneEdit } from './edit.ts'
import type { Label } from './label.ts'

/** The lists of words that may stand beside a protected one, one file each in `words/`. */
const lists = import.meta.glob<readonly string[]>('./words/*.json', {
  eager: true,
  import: 'default',
})
const NAMES = Object.keys(lists).map((path) => path.slice('./words/'.length, -'.json'.length))

/** A set of lists as bits, in the order of their file names. */
export type ListSet = number

/**
 * @param names lists by file name: `['login', 'money']`
 * @throws when there is no such list
 */
export function listSet(names: readonly string[]): ListSet {
  return names.reduce((set, name) => {
    const index = NAMES.indexOf(name)
    if (index === -1) throw new Error(`no list of words called "${name}" in hostname/words`)
    return set | (1 << index)
  }, 0)
}

const LISTS_OF = new Map<string, ListSet>()
Object.values(lists).forEach((words, index) => {
  for (const word of words) LISTS_OF.set(word, (LISTS_OF.get(word) ?? 0) | (1 << index))
})
const LONGEST = Math.max(...Array.from(LISTS_OF.keys(), ({ length }) => length))

/** Below this length one edit makes another honest word of it: "carte" and "cartel". */
const LONG_WORD = 7
const LONG_WORDS = [...LISTS_OF].filter(([word]) => word.length >= LONG_WORD)

/** What stands around a protected word in its label. */
export interface Surroundings {
  /** How many words of the wanted lists. */
  readonly telling: number
  /** How many hyphenated parts that no list knows: a town, a family name. */
  readonly unknown: number
  /** Something that no list knows touches the word itself: the `hand` of "handicap-emploi". */
  readonly gluedToUnknown: boolean
}

/**
 * Reads the rest of a label around a stretch of its letters.
 * @param wanted the lists whose words count as telling
 */
export function surroundings(
  label: Label,
  start: number,
  end: number,
  wanted: ListSet,
): Surroundings {
  let telling = 0
  let unknown = 0
  let gluedToUnknown = false
  const read = (from: number, to: number, touches: boolean) => {
    if (from >= to) return
    const found = tellingWords(label.letters.slice(from, to), wanted, touches)
    if (found > 0) telling += found
    else if (found < 0 && touches) gluedToUnknown = true
    else if (found < 0) unknown++
  }
  const { starts } = label
  for (let part = 0; part + 1 < starts.length; part++) {
    const from = starts[part] as number
    const to = starts[part + 1] as number
    read(from, Math.min(to, start), to > start && from < start)
    read(Math.max(from, end), to, from < end && to > end)
  }
  return { telling, unknown, gluedToUnknown }
}

/**
 * How many wanted words a piece of a label is made of.
 * @param piece letters and digits: `infocartevitale`
 * @returns the largest number over all ways to cut the piece into known words and digits; -1 when
 *   there is no such way
 */
export function tellingWords(piece: string, wanted: ListSet, glued = false): number {
  // One or two letters between hyphens are nothing: "ameli-e", "sl-allocation-caf".
  if (piece.length <= 2 && !glued && !LISTS_OF.has(piece)) return 0
  const best = new Int8Array(piece.length + 1).fill(-1)
  best[0] = 0
  for (let from = 0; from < piece.length; from++) {
    const sofar = best[from] as number
    if (sofar < 0) continue
    if (isDigit(piece, from)) best[from + 1] = Math.max(best[from + 1] as number, sofar)
    for (let to = from + 2; to <= Math.min(piece.length, from + LONGEST); to++) {
      const found = LISTS_OF.get(piece.slice(from, to))
      if (found === undefined || cutsNumber(piece, from, to)) continue
      best[to] = Math.max(best[to] as number, sofar + ((found & wanted) === 0 ? 0 : 1))
    }
  }
  const whole = best[piece.length] as number
  return whole === -1 && isNearly(piece, wanted) ? 1 : whole
}

/** A department is a whole number: the 94 of "caf94", not the 20 of "caf2024". */
function cutsNumber(piece: string, from: number, to: number): boolean {
  const starts = isDigit(piece, from) && isDigit(piece, from - 1)
  return starts || (isDigit(piece, to - 1) && isDigit(piece, to))
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

/** Of an action on an account its first letters do: "verifi", "rembour"; not of "conseiller", whose "conseil" is a word. */
const CUT_LISTS = listSet(['login', 'money', 'renewal'])
const CUT_WORD = 10
const CUT = 6

/** "renouvellemnt", "acceuil", "verifi": a long word that was mistyped or cut, or meant to be. */
function isNearly(piece: string, wanted: ListSet): boolean {
  return (
    piece.length >= CUT &&
    piece.length < LONGEST + 2 &&
    LONG_WORDS.some(
      ([word, set]) =>
        (set & wanted) !== 0 &&
        ((piece.length >= LONG_WORD && isOneEdit(piece, 0, piece.length, word)) ||
          ((set & CUT_LISTS) !== 0 && word.length >= CUT_WORD && word.startsWith(piece))),
    )
  )
}
