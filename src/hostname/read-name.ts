import frenchSuffixes from './data/french-suffixes.json'
import type { Label } from './label.ts'
import { readLabel } from './label.ts'
import type { ProtectedWord } from './lexicon.ts'
import { type Match, matchesIn } from './match.ts'
import type { ParsedName } from './parse.ts'

const FRENCH_SUFFIXES: ReadonlySet<string> = new Set(frenchSuffixes)

/** A hostname read once, handed to each kind of lookalike. */
export interface ReadName {
  readonly name: ParsedName
  /** The registrable domain's own label and the words found in it. */
  readonly own: ReadLabel
  /** The labels before it, the nearest first. */
  readonly subs: readonly ReadLabel[]
  /** The protected words that can be in it at all. */
  readonly entries: readonly ProtectedWord[]
  /** The name is meant for France by its suffix: `.fr`, `.re`, `.bzh`. */
  readonly french: boolean
}

export interface ReadLabel {
  readonly label: Label
  readonly matches: readonly Match[]
}

/** Most labels that are read: a name of 253 characters can hold 127. */
const MOST_LABELS = 128

/**
 * @param name a parsed hostname
 * @param entries the protected words that can be in it
 */
export function readName(name: ParsedName, entries: readonly ProtectedWord[]): ReadName {
  const { hostname, registrable, subdomain, suffix } = name
  const read = (raw: string, offset: number): ReadLabel => {
    const label = readLabel(raw, offset)
    return { label, matches: matchesIn(label, entries) }
  }
  const own = read(name.label, hostname.length - registrable.length)
  const subs: ReadLabel[] = []
  let end = subdomain.length
  while (end > 0 && subs.length < MOST_LABELS) {
    const start = subdomain.lastIndexOf('.', end - 1) + 1
    subs.push(read(subdomain.slice(start, end), start))
    end = start - 1
  }
  return {
    name,
    own,
    subs,
    entries,
    french: FRENCH_SUFFIXES.has(suffix.slice(suffix.lastIndexOf('.') + 1)),
  }
}
