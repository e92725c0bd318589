import type { Identity } from '../../identities/identity.ts'
import about from '../../lexicon/about.json'
import around from '../../lexicon/around-names.json'
import { isProper } from '../../lexicon/generic.ts'
import { foldedWords, wordsOf } from '../../lexicon/lexicon.ts'
import { find, has, type NormalText, normalise, type Place } from '../../lexicon/text.ts'

/** Who is about a body by what they are: a union, a lawyer. */
const ABOUT = wordsOf(about.about)
/** Words that stand between a body and somebody else: "partenaire", "formation", "via". */
const BESIDE = wordsOf(around.beside)
/** Words that a body puts beside its own name, and nobody's own name is made of. */
const PLAIN = foldedWords(around.plain)
/** Words of somebody who speaks for a body: with one of them a person's or a town's name may stand beside. */
const ROLES = wordsOf(around.roles)

/** A body's name found in a short text, and what stands around it. */
export interface Naming {
  readonly name: string
  readonly place: Place
  readonly text: NormalText
  /** Words that are neither the name nor plain. */
  readonly others: number
  /** The words beside it say that it is somebody else. */
  readonly beside: boolean
  readonly role: boolean
}

/** The first of the body's names in a short text (a sender's name, a subject, one line). */
export function namingIn(text: NormalText, names: readonly string[]): Naming | undefined {
  for (const name of names) {
    const place = find(text, name)
    if (!place) continue
    const rest = [...text.words.slice(0, place.from), ...text.words.slice(place.to)]
    const near = normalise(rest.join(' '))
    return {
      name,
      place,
      text,
      others: rest.filter((word) => !PLAIN.has(word) && !/^\d+$/.test(word)).length,
      beside: ABOUT.some((word) => has(near, word)) || isBesideAnother(near),
      role: ROLES.some((word) => has(near, word)),
    }
  }
  return undefined
}

/**
 * "Atelier Fictif, formation France Travail": a word between a body and somebody else makes a mention only
 * where that other is named. "France Travail Formation" and "Réseau France Travail" name nobody else.
 */
function isBesideAnother(near: NormalText): boolean {
  if (!BESIDE.some((word) => has(near, word))) return false
  return near.words.some(
    (word) =>
      isProper(word) && !PLAIN.has(word) && !BESIDE.some((one) => has(normalise(word), one)),
  )
}

/** "CAF", "ANTS": so short that it means the body only where little else stands. */
export const isShort = (name: string) => name.replace(/[^\p{L}]/gu, '').length <= 4

/** Bodies that can be claimed: those that have a name to claim. */
export const nameable = (identities: readonly Identity[]) =>
  identities.filter(({ names, shape }) => names.length > 0 && shape !== 'authority')
