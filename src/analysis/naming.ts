import type { Identity } from '../identities/identity.ts'
import around from '../lexicon/around-names.json'
import { wordsOf } from '../lexicon/lexicon.ts'
import { find, has, type NormalText, normalise, type Place } from '../lexicon/text.ts'
import { isOfSomebodyElse } from './about.ts'
import { partsOf } from './parts.ts'
import { isJoining, isPlain, isTelling, ownWords } from './words.ts'

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
    const rest = [...text.words.slice(0, place.from), ...text.words.slice(place.to)]
    const near = normalise(rest.join(' '))
    return {
      name,
      place,
      text,
      before: text.words.slice(0, place.from).filter(isForeign),
      after: text.words.slice(place.to).filter(isForeign),
      beside: isOfSomebodyElse(text, place.from, identity) || isBesideAnother(rest, own),
      role: ROLES.some((word) => has(near, word)),
    }
  }
  return undefined
}

/** How many words beside the name are neither the name nor everybody's. */
export const othersIn = ({ before, after }: Naming): number => before.length + after.length

/**
 * "Atelier Fictif, formation France Travail": a word between a body and somebody else makes a mention only
 * where that other is named. "France Travail Formation" and "Réseau France Travail" name nobody else.
 */
const isBesideAnother = (near: readonly string[], own: ReadonlySet<string>): boolean =>
  near.some(isJoining) && near.some((word) => isTelling(word) && !own.has(word))

/**
 * How a short text of a page (title, heading, logo's name) speaks of a body, the most first:
 * - `names`: it names the body and says nothing else of its own: "Espace personnel | France Travail".
 * - `beside`: it names the body beside somebody else: "France Travail | Le Journal".
 * - `mentions`: the body's name is somewhere in it: "Grève à France Travail".
 */
export type NamingWay = 'names' | 'beside' | 'mentions'

/** How a text of one or more parts speaks of the identity. */
export function wayIn(
  text: string,
  identity: Identity,
  names: readonly string[],
  alone: boolean,
): NamingWay | undefined {
  if (!names.length || !names.some((name) => has(normalise(text), name))) return undefined
  let named = false
  let foreign = false
  for (const part of partsOf(text)) {
    const normal = normalise(part)
    const naming = nameIn(normal, identity, names)
    if (naming ? isOfOthers(naming, identity, alone) : saysMore(normal, identity, alone))
      foreign = true
    else if (naming) named = true
  }
  if (!named) return 'mentions'
  return foreign ? 'beside' : 'names'
}

/** Words that make a mention. A word that can be nobody's name makes none where nobody else is named. */
const counting = (foreign: readonly string[], alone: boolean) =>
  alone ? foreign.filter(isTelling) : foreign

function saysMore({ words }: NormalText, identity: Identity, alone: boolean): boolean {
  const own = ownWords(identity)
  return (
    counting(
      words.filter((word) => !isPlain(word) && !own.has(word)),
      alone,
    ).length > 0
  )
}

/**
 * "Mission Locale du Pays de Nîmes": a local body carries its place, and behind its name. "Permis financé
 * par la Mission Locale" is somebody else's.
 */
function isOfOthers(naming: Naming, { shape }: Identity, alone: boolean): boolean {
  const before = counting(naming.before, alone).length
  const after = counting(naming.after, alone).length
  const others = before + after
  if (naming.beside) return true
  return shape === 'federated' ? before > 1 || others > 5 : others > 0
}
