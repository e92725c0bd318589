import type { Entry } from './lexicon.ts'
import { CLASS_OF, collapse } from './shape.ts'

/** Says which protected words can be in a hostname at all: none for nearly every name. */
export type Filter = (hostname: string) => readonly Entry[]

/** Four drawing classes of five bits each. */
const GRAM = 0xfffff
const TABLE_BITS = 15
const NOTHING: readonly Entry[] = []

/**
 * Builds the filter that lets the engine skip a name after one pass over its characters.
 *
 * A hostname is read as drawing classes, doubled ones once, hyphens and dots left out, and its
 * runs of four are looked up. Each word has registered runs of which at least one survives
 * whatever the engine forgives: one edit spoils one of two runs that lie apart. So a name without
 * any registered run holds no protected word in any form; a test proves this on every
 * edit of every word. Names in punycode or with other characters are always let through.
 */
export function createFilter(lexicon: readonly Entry[]): Filter {
  const runs = new Map<number, Entry[]>()
  for (const entry of lexicon)
    for (const run of runsOf(entry)) runs.set(run, [...(runs.get(run) ?? []), entry])
  const table = new Uint8Array(1 << TABLE_BITS)
  for (const run of runs.keys()) table[slot(run)] = 1

  const candidates = (hostname: string): readonly Entry[] => {
    const found = new Set<Entry>()
    eachRun(hostname, (run) => {
      for (const entry of runs.get(run) ?? []) found.add(entry)
    })
    return found.size === 0 ? NOTHING : lexicon.filter((entry) => found.has(entry))
  }

  return (hostname) => {
    let run = 0
    let previous = 0
    for (let index = 0; index < hostname.length; index++) {
      const code = hostname.charCodeAt(index)
      if (code > 127) return lexicon
      const kind = CLASS_OF[code] as number
      if (kind === 0 || kind === previous) {
        if (code === HYPHEN && isEncodedAt(hostname, index)) return lexicon
        continue
      }
      previous = kind
      run = ((run << 5) | kind) & GRAM
      if (table[slot(run)] === 1) return hostname.includes('xn--') ? lexicon : candidates(hostname)
    }
    return NOTHING
  }
}

const HYPHEN = 45

/** The second hyphen of `xn--`. */
function isEncodedAt(hostname: string, hyphen: number): boolean {
  return hostname.startsWith('xn--', hyphen - 3)
}

/** A multiplicative hash (Knuth, 2^32 / golden ratio). */
function slot(run: number): number {
  return Math.imul(run, 0x9e3779b1) >>> (32 - TABLE_BITS)
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

/** The first and the last run of a word that may be mistyped, the last one of another. */
function runsOf(entry: Entry): number[] {
  return [entry.shape, ...entry.spellings].flatMap((shape) => {
    const classes = [...collapse(shape)].map((letter) => letter.charCodeAt(0) - 96)
    if (classes.length < 4) {
      const run = classes.reduce((sofar, kind) => (sofar << 5) | kind, 0)
      // Whatever stands before three letters, or nothing.
      return Array.from({ length: 32 }, (_, before) => (before << (5 * classes.length)) | run)
    }
    const all: number[] = []
    eachRun(collapse(shape), (run) => all.push(run))
    const last = all.at(-1) as number
    return entry.typos === 'none' ? [last] : [all[3] as number, last]
  })
}
