import lists from '../lexicon/asking.json'
import { foldedWords, oneOf, wordsOf } from '../lexicon/lexicon.ts'
import { find, firstOf, has, type NormalText, normalise, type Place } from '../lexicon/text.ts'
import type { Asked, How } from './ask.ts'
import { asks } from './index.ts'

/** One thing that a sentence asks for. */
export interface AskedInSentence {
  readonly asked: Asked
  readonly how: How
  /** The sentence, cut. */
  readonly said: string
}

/** What can be asked for in a sentence. */
const spoken = asks.filter(({ inSentences }) => inSentences.length > 0)
const SEND = wordsOf(lists.send)
const TYPE = wordsOf(lists.type)
const PLACE = wordsOf(lists.place)
const BRING = wordsOf(lists.bring)
const ABOUT_OTHERS = wordsOf(lists.aboutOthers)
const ADDRESSED = wordsOf(lists.addressed)
const YOURS = foldedWords(lists.yours)
const NOT_YOURS = foldedWords(lists.notYours)
const NEGATING = foldedWords(lists.negating)
const STILL_ASKING = new RegExp(`^${oneOf(lists.stillAsking)}`)

const CUT = 160
/** Lines of a list of papers, and characters of one. */
const LIST = { lines: 14, characters: 90 }

/**
 * What a text asks its reader for, in words. Sentence by sentence: a thing, a verb that asks for it,
 * no negation bound to the verb ("ne vous demandera jamais votre mot de passe" asks for nothing), and
 * the thing is the reader's, not the writer's ("ci-joint mon RIB").
 * @param text what the sender wrote, lines kept, bounded
 */
export function askedInSentences(text: string): readonly AskedInSentence[] {
  const found = new Map<Asked, AskedInSentence>()
  let list: { how: How; left: number } | undefined
  for (const line of text.split('\n')) {
    for (const raw of sentences(line)) {
      const sentence = normalise(raw)
      if (sentence.words.length === 0) continue
      const things = spoken.flatMap(({ id, inSentences }) => {
        const place = firstPlace(sentence, inSentences)
        return place ? [{ asked: id, place }] : []
      })
      const how = howAsked(sentence)
      for (const { asked, place } of things) {
        if (belongsElsewhere(sentence, place)) continue
        const told = how ?? (list && raw.length <= LIST.characters ? list.how : undefined)
        if (told) add({ asked, how: told, said: raw.trim().slice(0, CUT) })
      }
      if (how && /:\s*$/.test(raw)) list = { how, left: LIST.lines }
      else if (list && (raw.length > LIST.characters || --list.left <= 0)) list = undefined
    }
  }
  return [...found.values()]

  /** The strongest way in which each thing is asked for. */
  function add(one: AskedInSentence): void {
    const known = found.get(one.asked)
    if (!known || STRENGTH[one.how] > STRENGTH[known.how]) found.set(one.asked, one)
  }
}

const STRENGTH: Readonly<Record<How, number>> = { listed: 0, typed: 1, sent: 2 }

/** How a sentence asks, if it asks its reader at all. */
function howAsked(sentence: NormalText): How | undefined {
  if (firstOf(sentence, ABOUT_OTHERS) || firstOf(sentence, BRING)) return undefined
  const send = unnegated(sentence, SEND)
  const typed = unnegated(sentence, TYPE)
  if (!send && !typed) return undefined
  const addressed =
    firstOf(sentence, ADDRESSED) !== undefined ||
    sentence.words.some((word) => word.length > 4 && word.endsWith('ez'))
  if (!addressed) return 'listed'
  return send && !firstOf(sentence, PLACE) ? 'sent' : 'typed'
}

/** Whether one of the verbs stands in the sentence without a negation bound to it. */
function unnegated(sentence: NormalText, verbs: readonly string[]): boolean {
  for (const verb of verbs) {
    let place = find(sentence, verb)
    while (place) {
      if (!isNegated(sentence, place)) return true
      place = find(sentence, verb, place.to)
    }
  }
  return false
}

/**
 * "ne communiquez jamais", "ne vous demandera pas de donner", "never send": a negation within the
 * same clause just before the verb, or around it.
 */
function isNegated({ words, breaks }: NormalText, { from, to }: Place): boolean {
  let start = from
  while (start > 0 && from - start < 7 && !breaks.has(start)) start--
  const before = words.slice(start, from)
  if (before.some((word) => STILL_ASKING.test(word))) return false
  if (before.some((word) => word === 'never' || word === 'not' || word === 'jamais')) return true
  // "Si vous ne nous envoyez pas votre RIB" is a threat, and asks.
  if (before.includes('si') || before.includes('faute')) return false
  if (before.at(-1) === 'pas') return true
  const after = breaks.has(to) ? [] : words.slice(to, to + 4)
  // "Ne communiquez votre mot de passe à personne": right before its verb, "ne" needs no second word but for "que".
  const bound = before.slice(-2).some((word) => word === 'ne' || word === 'n')
  if (bound && !after.includes('que')) return true
  const ne = before.lastIndexOf('ne') >= 0 || before.lastIndexOf('n') >= 0
  return ne && [...before, ...after].some((word) => NEGATING.has(word))
}

/** Whether the thing is said to be the writer's or a third person's. */
function belongsElsewhere({ words, breaks }: NormalText, { from }: Place): boolean {
  for (let word = from - 1; word >= 0 && from - word <= 5; word--) {
    if (breaks.has(word + 1)) return false
    if (YOURS.has(words[word] as string)) return false
    if (NOT_YOURS.has(words[word] as string)) return true
  }
  return false
}

function firstPlace(text: NormalText, phrases: readonly string[]): Place | undefined {
  const phrase = phrases.find((one) => has(text, one))
  return phrase === undefined ? undefined : find(text, phrase)
}

/** Full stops inside "R.I.B" and "francetravail.fr" end no sentence. */
export function sentences(line: string): readonly string[] {
  return line.split(/(?<=[.!?;])\s+|[•▪·●]/u).filter((sentence) => sentence.trim())
}
