import { ABOUT, ADVISED, HEADS, PAID_BY, TO_YOU, TOWARDS } from '../lexicon/about.ts'
import { isGeneric } from '../lexicon/generic.ts'
import { find, firstOf, type NormalText, normalise } from '../lexicon/text.ts'

/**
 * Whether a text speaks of somebody about a body where it names the body.
 * @param text a title's part, a heading, a line
 * @param name index of the word with which the body's name starts
 */
export function isAbout(text: NormalText, name: number): boolean {
  const start = startOf(text, name)
  const before = (phrase: string) => {
    const place = find(text, phrase, start)
    return place && place.to <= name ? place : undefined
  }
  return (
    ABOUT.some(before) ||
    PAID_BY.some((phrase) => before(phrase)?.to === name) ||
    HEADS.some((phrase) => {
      const place = before(phrase)
      return (
        place !== undefined &&
        text.words.slice(start, place.from).every(isArticle) &&
        !speaksToYou(text)
      )
    })
  )
}

/** Whether a title or heading names a body and speaks of somebody else, or advises, about it. */
export function tellsAbout(text: NormalText, names: readonly string[]): boolean {
  const name = names.map((one) => find(text, one)).find((place) => place)?.from
  if (name === undefined) return false
  return isAbout(text, name) || isTowards(text, name) || firstOf(text, ADVISED) !== undefined
}

/**
 * Whether a text says what somebody does with a body, or says of it: "Passez le permis avec France
 * Travail", "Déclarez à l’Urssaf en deux clics".
 */
function isTowards(text: NormalText, name: number): boolean {
  const start = startOf(text, name)
  let at = name - 1
  while (at > start && isArticle(text.words[at] ?? '')) at--
  return (
    TOWARD_WORDS.has(text.words[at] ?? '') &&
    text.words.slice(start, at).some((word) => !isGeneric(word)) &&
    !speaksToYou(text)
  )
}

const TOWARD_WORDS: ReadonlySet<string> = new Set(TOWARDS.flatMap((word) => normalise(word).words))

export const speaksToYou = (text: NormalText) => firstOf(text, TO_YOU) !== undefined

/** The first word of the phrase in which a word stands: "Direction régionale Sud – France Travail" has two. */
function startOf({ breaks }: NormalText, word: number): number {
  let start = 0
  for (const at of breaks) if (at <= word) start = Math.max(start, at)
  return start
}

const isArticle = (word: string) => /^(?:l|le|la|les|des)$/.test(word)
