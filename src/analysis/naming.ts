import type { Identity } from '../identities/identity.ts'
import around from '../lexicon/around-names.json'
import { isGeneric, isProper } from '../lexicon/generic.ts'
import { foldedWords, wordsOf } from '../lexicon/lexicon.ts'
import { find, has, type NormalText, normalise, type Place } from '../lexicon/text.ts'
import { isOfSomebodyElse } from './about.ts'
import { partsOf } from './parts.ts'

const BESIDE = wordsOf(around.beside)
const PLAIN = foldedWords(around.plain)
const ROLES = wordsOf(around.roles)

/** A body's name found in a short text (a sender's name, a subject, one line), and what stands around it. */
export interface Naming {
  readonly name: string
  readonly place: Place
  readonly text: NormalText
  /** Words before and behind it that are neither the name nor everybody's. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** The words around it say that it is somebody else. */
  readonly beside: boolean
  /** A word of somebody who speaks for the body is among them: "équipe", "conseillère". */
  readonly role: boolean
}

/** The first of the body's names in a short text. */
export function nameIn(
  text: NormalText,
  identity: Identity,
  names: readonly string[],
): Naming | undefined {
  for (const name of names) {
    const place = find(text, name)
    if (!place) continue
    const own = ownWords(identity)
    const isForeign = (word: string) => !isPlain(word) && !own.has(word)
    const near = normalise(
      [...text.words.slice(0, place.from), ...text.words.slice(place.to)].join(' '),
    )
    return {
      name,
      place,
      text,
      before: text.words.slice(0, place.from).filter(isForeign),
      after: text.words.slice(place.to).filter(isForeign),
      beside: isOfSomebodyElse(text, place.from) || isBesideAnother(near, own),
      role: ROLES.some((word) => has(near, word)),
    }
  }
  return undefined
}

/** Whether a word says nothing of who speaks, beside a body's name. */
const isPlain = (word: string) => isGeneric(word) || PLAIN.has(word)

/** How many words beside the name are neither the name nor everybody's. */
export const othersIn = ({ before, after }: Naming): number => before.length + after.length

/**
 * "Atelier Fictif, formation France Travail": a word between a body and somebody else makes a mention only
 * where that other is named. "France Travail Formation" and "Réseau France Travail" name nobody else.
 */
function isBesideAnother(near: NormalText, own: ReadonlySet<string>): boolean {
  if (!BESIDE.some((word) => has(near, word))) return false
  return near.words.some(
    (word) =>
      isProper(word) &&
      !PLAIN.has(word) &&
      !own.has(word) &&
      !BESIDE.some((one) => has(normalise(word), one)),
  )
}

/**
 * How a short text of a page (title, heading, logo's name) speaks of a body, the most first:
 * - `names`: it names the body and says nothing else of its own: "Espace personnel | France Travail".
 * - `beside`: it names the body beside somebody else: "France Travail | Le Journal".
 * - `mentions`: the body's name is somewhere in it: "Grève à France Travail".
 */
export type Way = 'names' | 'beside' | 'mentions'

/** How a text of one or more parts speaks of the identity. */
export function wayIn(text: string, identity: Identity, names: readonly string[]): Way | undefined {
  if (!names.length || !names.some((name) => has(normalise(text), name))) return undefined
  let named = false
  let foreign = false
  for (const part of partsOf(text)) {
    const normal = normalise(part)
    const naming = nameIn(normal, identity, names)
    if (naming ? isOfOthers(naming, identity) : saysMore(normal, identity)) foreign = true
    else if (naming) named = true
  }
  if (!named) return 'mentions'
  return foreign ? 'beside' : 'names'
}

const saysMore = ({ words }: NormalText, identity: Identity) =>
  words.some((word) => !isPlain(word) && !ownWords(identity).has(word))

/**
 * "Mission Locale du Pays de Nîmes": a local body carries its place, and behind its name. "Permis financé
 * par la Mission Locale" is somebody else's.
 */
function isOfOthers({ before, after, beside }: Naming, { shape }: Identity): boolean {
  const others = before.length + after.length
  return beside || (shape === 'federated' ? before.length > 1 || others > 5 : others > 0)
}

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
