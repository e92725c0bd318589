import type { Identity } from '../identities/identity.ts'
import around from '../lexicon/around-names.json'
import { isGeneric, isProper } from '../lexicon/generic.ts'
import { foldedWords, wordsOf } from '../lexicon/lexicon.ts'
import { find, normalise } from '../lexicon/text.ts'

const PLAIN = foldedWords(around.plain)
const BESIDE = wordsOf(around.beside)

/** Whether a word says nothing of who speaks, beside a body's name: "espace", "agence". */
export const isPlain = (word: string): boolean => isGeneric(word) || PLAIN.has(word)

/** Whether a word stands between a body and somebody else, and names neither: "partenaire", "via". */
export const isJoining = (word: string): boolean => {
  const text = normalise(word)
  return BESIDE.some((one) => find(text, one))
}

/** Whether a word beside a body's name can be part of somebody else's: "Martin", not "formation" nor "via". */
export const isTelling = (word: string): boolean =>
  isProper(word) && !PLAIN.has(word) && !isJoining(word)

/** Words that are the identity's own: those of its names, its services and its vocabulary. */
export function ownWords(identity: Identity): ReadonlySet<string> {
  let words = owned.get(identity)
  if (!words) {
    const texts = [...identity.names, ...identity.services, ...identity.vocabulary]
    words = new Set(texts.flatMap((text) => normalise(text).words))
    owned.set(identity, words)
  }
  return words
}
const owned = new WeakMap<Identity, ReadonlySet<string>>()
