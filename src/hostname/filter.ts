import type { ProtectedWord } from './lexicon.ts'
import { CLASS_OF, withoutDoubles } from './shape.ts'

/** Says which protected words can be in a hostname at all: none for nearly every name. */
export interface Filter {
  /** For a lower-case ASCII hostname, words in the order of the lexicon. */
  readonly candidates: (hostname: string) => readonly ProtectedWord[]
  /** Every run of which one stands in each name that has candidates; see {@link createFilter}. */
  readonly runs: ReadonlySet<number>
}

const NONE: readonly ProtectedWord[] = []
/** Four drawing classes of five bits each. */
const GRAM = 0xfffff
const LENGTH = 4

/**
 * Builds the filter that lets the engine skip a name after one pass over its characters.
 *
 * A hostname is read as drawing classes, doubled ones once, hyphens and dots left out, and its
 * runs of four are looked up. Each word has registered runs of which at least one survives
 * whatever the engine forgives: one edit spoils only one of two runs that lie apart. So a name without
 * any registered run holds no protected word in any form; a test proves this on every
 * edit of every word. Names in punycode are always let through.
 */
export function createFilter(lexicon: readonly ProtectedWord[]): Filter {
  const common = counted(lexicon)
  const byRun = new Map<number, ProtectedWord[]>()
  for (const entry of lexicon)
    for (const run of runsOf(entry, common)) {
      const entries = byRun.get(run)
      if (entries) entries.push(entry)
      else byRun.set(run, [entry])
    }
  const candidates = (hostname: string): readonly ProtectedWord[] => {
    if (hostname.includes('xn--')) return lexicon
    let found: Set<ProtectedWord> | undefined
    eachRun(hostname, (run) => {
      const entries = byRun.get(run)
      if (entries === undefined) return
      found ??= new Set()
      for (const entry of entries) found.add(entry)
    })
    const some = found as Set<ProtectedWord> | undefined
    if (some === undefined) return NONE
    return some.size < 2 ? [...some] : lexicon.filter((entry) => some.has(entry))
  }
  return { candidates, runs: new Set(byRun.keys()) }
}

function eachRun(text: string, see: (run: number) => void): void {
  let run = 0
  let previous = 0
  for (let index = 0; index < text.length; index++) {
    const kind = CLASS_OF[text.charCodeAt(index)] ?? 0
    if (kind === 0 || kind === previous) continue
    previous = kind
    run = ((run << 5) | kind) & GRAM
    see(run)
  }
}

/**
 * The rarest run of a word; of a word that may be mistyped two rare ones that lie apart, so that
 * one edit cannot spoil both.
 */
function runsOf(entry: ProtectedWord, common: ReadonlyMap<number, number>): number[] {
  return [entry.shape, ...entry.spellings].flatMap((shape) => {
    const single = withoutDoubles(shape)
    if (single.length < LENGTH) return shortRuns(single)
    const all: number[] = []
    eachRun(single, (run) => all.push(run))
    const whole = all.slice(LENGTH - 1)
    const rarity = (at: number) => common.get(whole[at] as number) ?? 0
    const places = whole.map((_, at) => at)
    const pairs = places.flatMap((one) =>
      entry.typos === 'none'
        ? [[one]]
        : places.filter((other) => other > one + LENGTH).map((other) => [one, other]),
    )
    const best = pairs.sort((one, other) => sum(one.map(rarity)) - sum(other.map(rarity)))[0]
    return (best ?? places).map((at) => whole[at] as number)
  })
}

const sum = (numbers: readonly number[]) => numbers.reduce((sofar, number) => sofar + number, 0)

/** Three letters: whatever stands before them, or nothing. */
function shortRuns(single: string): number[] {
  const run = [...single].reduce((sofar, letter) => (sofar << 5) | (letter.charCodeAt(0) - 96), 0)
  return Array.from({ length: 32 }, (_, before) => (before << (5 * single.length)) | run)
}

/** How common runs are in the languages of the web, from a few hundred words that stand for them. */
function counted(lexicon: readonly ProtectedWord[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  const count = (run: number) => counts.set(run, (counts.get(run) ?? 0) + 1)
  for (const { word } of lexicon) eachRun(word, count)
  for (const part of COMMON_PARTS)
    eachRun(part, (run) => counts.set(run, (counts.get(run) ?? 0) + 20))
  return counts
}

/** Parts of names that stand in thousands of hostnames; runs in them tell little. */
const COMMON_PARTS =
  'ation tion ition ution sion ssion vision local social forma format connect conect france solution service public emploi travail local mission company online jeune video media center index market shop store group digital finance internet hotel maison sante ecole vision design hosting compte titres cyber malve account'.split(
    ' ',
  )
