import type { Identity } from '../identities/identity.ts'
import type { Filter } from './filter.ts'
import { PROXY_SUFFIXES } from './proxied.ts'
import { CLASS_OF } from './shape.ts'
import { isIn, tableOf } from './slots.ts'
import { suffixesOf } from './suffixes.ts'

/** What one look at a name found worth a second one, as bits; 0 is nothing. */
export const MAYBE = { official: 1, embedded: 2, word: 4, odd: 8 } as const

const DOT = 46
const HYPHEN = 45
const UNDERSCORE = 95
/** In the table of characters: takes no part in words, and is not for a plain hostname. */
const SKIPPED = 64
const ODD = 128
/** Four drawing classes of five bits each. */
const GRAM = 0xfffff

/**
 * Builds the one look that settles nearly every name: a single pass from its right end, with
 * nothing allocated, that may say "maybe" too often but never "no" wrongly.
 *
 * On the way it keeps three numbers: a hash of all that was read, looked up at each dot (official
 * hosts); a hash of the label being read (an official host's own suffix inside a longer name); and
 * the last four drawing classes (see `filter.ts`).
 * @returns for a hostname, {@link MAYBE} bits; `odd` when it must be normalised first
 */
export function createScan(
  identities: readonly Identity[],
  runs: Filter['runs'],
): (hostname: string) => number {
  const hosts = identities.flatMap((identity) => identity.hosts.map(({ hostname }) => hostname))
  const official = tableOf([...hosts, ...PROXY_SUFFIXES].map(hashOf))
  const suffixes = tableOf(suffixesOf(identities).map(hashOf))
  const [first, second] = Array.from(suffixesOf(identities)[0] ?? '', (one) => one.charCodeAt(0))
  const words = tableOf(Array.from(runs, reversed))
  const kinds = Uint8Array.from(CLASS_OF, (kind, code) =>
    kind !== 0 ? kind : code === HYPHEN || code === UNDERSCORE ? SKIPPED : ODD,
  )

  return (hostname) => {
    let found = 0
    let hash = 0
    let labelHash = 0
    let run = 0
    let previous = 0
    let dots = 0
    for (let index = hostname.length - 1; index >= 0; index--) {
      const code = hostname.charCodeAt(index)
      if (code === DOT) {
        if (isIn(official, hash)) found |= MAYBE.official
        if (dots > 0 && isIn(suffixes, labelHash)) found |= MAYBE.embedded
        dots++
        labelHash = 0
        hash = (Math.imul(hash, 31) + DOT) | 0
        continue
      }
      hash = (Math.imul(hash, 31) + code) | 0
      labelHash = (Math.imul(labelHash, 31) + code) | 0
      const kind = code < 128 ? (kinds[code] as number) : ODD
      if (kind === previous) continue
      if (kind >= SKIPPED) {
        if (kind === ODD) return MAYBE.odd
        const before = hostname.charCodeAt(index - 1)
        // The two hyphens of `xn--`: what is written there is not what is meant.
        if (before === HYPHEN) found |= MAYBE.word
        // `.fr-`: written on behind an official name. Other endings need a protected word before
        // them (`pole-emploi.org-1.xyz`), and are looked at for its sake.
        if (before === second && hostname.charCodeAt(index - 2) === first) found |= MAYBE.embedded
        continue
      }
      previous = kind
      run = ((run << 5) | kind) & GRAM
      if (isIn(words, run)) found |= MAYBE.word
    }
    if (isIn(official, hash)) found |= MAYBE.official
    if (isIn(words, (run << 5) & GRAM)) found |= MAYBE.word
    if (hostname.length === 0 || hostname.charCodeAt(0) === DOT) return MAYBE.odd
    return hostname.charCodeAt(hostname.length - 1) === DOT ? MAYBE.odd : found
  }
}

/** The hash that a pass from the right makes of a name. */
function hashOf(name: string): number {
  let hash = 0
  for (let index = name.length - 1; index >= 0; index--)
    hash = (Math.imul(hash, 31) + name.charCodeAt(index)) | 0
  return hash
}

/** A run of four classes read from the right. */
function reversed(run: number): number {
  return ((run & 31) << 15) | (((run >> 5) & 31) << 10) | (((run >> 10) & 31) << 5) | (run >> 15)
}
