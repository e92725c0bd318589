import type { HostnameWord, Identity } from '../identities/identity.ts'
import { foldCharacter } from './fold.ts'
import { parse } from './parse.ts'
import { shapeOf } from './shape.ts'
import { type ListSet, listSet } from './words.ts'

/** One protected word, made ready for the search. */
export interface ProtectedWord {
  readonly identity: Identity
  readonly word: string
  /** The word by drawing class; see `shape.ts`. */
  readonly shape: string
  /** The same with `rn` for an `m`, which is drawn alike: `poleernploi`. */
  readonly spellings: readonly string[]
  readonly speaks: HostnameWord['speaks']
  /**
   * Which mistyped forms count: any one edit from ten letters on; from nine only letters doubled
   * or swapped and edits after the first four ("pagemploi" may be an honest name); below none ("camelie"), but for doubled
   * letters of a word that may stand as a part ("ameeli.fr").
   */
  readonly typos: 'any' | 'slips' | 'doubled' | 'none'
  /** The official hostname that is imitated, and its own label ('' for a suffix): `pole-emploi.fr`, `pole-emploi`. */
  readonly imitates: string
  readonly label: string
  /** Lists whose words make it speak, and those of them that are French beyond doubt. */
  readonly beside: ListSet
  readonly besideAbroad: ListSet
  readonly unless: readonly string[]
  /** Where its owner breaks it with spaces or hyphens: `poleemploi` at 4. */
  readonly breaks: ReadonlySet<number>
}

/** Words that any firm may have in its name ("online", "info") tell something under a French suffix only. */
const INTERNATIONAL = ['contact', 'public', 'user']

/** Every protected word, the most telling first. */
export function createLexicon(identities: readonly Identity[]): readonly ProtectedWord[] {
  return identities
    .flatMap((identity) => identity.hostnameWords.map((entry) => entryOf(identity, entry)))
    .sort((one, other) => rank(other) - rank(one))
}

function entryOf(identity: Identity, entry: HostnameWord): ProtectedWord {
  const { word, speaks, imitates, beside, unless = [] } = entry
  return {
    identity,
    word,
    shape: shapeOf(word),
    spellings: [...new Set([word.replace('m', 'rn'), word.replaceAll('m', 'rn')])]
      .filter((spelling) => spelling !== word)
      .map(shapeOf),
    speaks,
    typos: typosOf(entry),
    imitates,
    label: parse(imitates).label && (imitates.split('.')[0] as string),
    beside: listSet(beside),
    besideAbroad: listSet(beside.filter((list) => !INTERNATIONAL.includes(list))),
    unless,
    breaks: breaksOf(word, [...identity.names, ...identity.services, imitates]),
  }
}

/** Reads from the names as people write them where a word may be hyphenated: "Pôle emploi", "i-milo.fr". */
function breaksOf(word: string, names: readonly string[]): ReadonlySet<number> {
  const breaks = new Set<number>()
  for (const name of names) {
    let at = 0
    for (const part of apart(name)
      .toLowerCase()
      .split(/[\s.-]+/)) {
      const letters = [...part].map(foldCharacter).join('')
      if (!word.startsWith(letters, at)) break
      at += letters.length
      breaks.add(at)
    }
  }
  return breaks
}

/** `FranceConnect` -> `France Connect`. */
const apart = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1 $2')

function typosOf({ word, speaks }: HostnameWord): ProtectedWord['typos'] {
  if (speaks === 'as-part') return 'doubled'
  if (speaks !== 'alone' && speaks !== 'never-alone') return 'none'
  if (word.length >= 10) return 'any'
  return word.length >= 9 ? 'slips' : 'none'
}

function rank({ speaks, word }: ProtectedWord): number {
  return (speaks === 'alone' ? 100 : 0) + word.length
}
