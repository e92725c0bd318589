import type { Identity } from '../identities/identity.ts'
import about from '../lexicon/about.json'
import small from '../lexicon/articles.json'
import { foldedWords, wordsOf } from '../lexicon/lexicon.ts'
import { find, firstOf, type NormalText } from '../lexicon/text.ts'
import { isPlain, isTelling, ownWords } from './words.ts'

const ABOUT = wordsOf(about.about)
const PAID_BY = wordsOf(about.paidBy)
const HEADS = wordsOf(about.heads)
const ADVISED = wordsOf(about.advised)
const TO_YOU = wordsOf(about.toYou)
const TOWARDS = foldedWords(about.towards)
const AND = foldedWords(about.and)
const ARTICLES = foldedWords(small.beforeNames)

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

/**
 * Whether the words around a body's name say that it is somebody about it: before it in the phrase, or
 * anywhere, unless it is said to the reader ("France Travail : avis sur votre dossier" is no review).
 */
export const isOfSomebodyElse = (text: NormalText, name: number, body: Identity): boolean =>
  isAbout(text, name) ||
  isTowards(text, name, body) ||
  (!speaksToYou(text) && firstOf(text, ABOUT) !== undefined)

/** Whether a title or heading names a body and speaks of somebody else, or advises, about it. */
export function tellsAbout(text: NormalText, names: readonly string[], body: Identity): boolean {
  const name = names.map((one) => find(text, one)).find((place) => place)?.from
  if (name === undefined) return false
  return isAbout(text, name) || isTowards(text, name, body) || firstOf(text, ADVISED) !== undefined
}

/**
 * Whether a text says what somebody does with a body, or says of it: "Passez le permis avec France
 * Travail", "Déclarez à l’Urssaf en deux clics".
 */
function isTowards(text: NormalText, name: number, body: Identity): boolean {
  const start = startOf(text, name)
  let at = name - 1
  while (at > start && isArticle(text.words[at] ?? '')) at--
  // What the body gives is nobody else's: "Carte Vitale avec l’Assurance Maladie".
  const own = ownWords(body)
  const before = text.words.slice(start, at).filter((word) => !own.has(word))
  const joins = text.words[at] ?? ''
  const isTold =
    (TOWARDS.has(joins) && before.some(isTelling)) ||
    (AND.has(joins) && before.some((word) => !isPlain(word)))
  return isTold && !speaksToYou(text)
}

export const speaksToYou = (text: NormalText) => firstOf(text, TO_YOU) !== undefined

/** The first word of the phrase in which a word stands: "Direction régionale Sud – France Travail" has two. */
function startOf({ breaks }: NormalText, word: number): number {
  let start = 0
  for (const at of breaks) if (at <= word) start = Math.max(start, at)
  return start
}

const isArticle = (word: string) => ARTICLES.has(word)
