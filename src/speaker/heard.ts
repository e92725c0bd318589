import { asks } from '../asks/index.ts'
import type { Identity, IdentityId } from '../identities/identity.ts'
import { type List, wordsOf } from '../lexicon/lexicon.ts'
import { type NormalText, normalise } from '../lexicon/text.ts'
import heardAs from './heard-as.json'
import { isNear } from './near.ts'

/** How a body is heard, strongest first: its name, its name misspelt, a service of its, what people call it. */
export type Way = 'name' | 'misspelt' | 'service' | 'called'

/** One place where a body is heard. */
export interface Heard {
  readonly identity: IdentityId
  readonly way: Way
  /** Index of its first word and of the word after its last. */
  readonly from: number
  readonly to: number
}

/** Words of one phrase that are looked up together; a longer one is compared by its letters. */
const LONGEST = 4
/** Letters from which on a name may be misspelt: "polemploi" is one, "cap" for "caf" is a word. */
const MISSPELT = 9
/** Places of one text. */
const MOST = 60

interface Phrase {
  readonly identity: IdentityId
  readonly way: Way
  readonly letters: string
}

interface Index {
  /** By the letters of their first words. */
  readonly byStart: ReadonlyMap<string, readonly Phrase[]>
  /** Long names by their first letter. */
  readonly long: ReadonlyMap<string, readonly Phrase[]>
}

const indexes = new WeakMap<readonly Identity[], Index>()

/**
 * Every place where a body is heard, in reading order: "France Travail", "Francetravaille", "i-milo", "votre CPF".
 * Linear in the text.
 */
export function heardIn(text: NormalText, identities: readonly Identity[]): readonly Heard[] {
  let index = indexes.get(identities)
  if (!index) {
    index = indexOf(identities)
    indexes.set(identities, index)
  }
  const found: Heard[] = []
  const { words, letters, starts } = text
  for (let from = 0; from < words.length && found.length < MOST; ) {
    const start = starts[from] as number
    let best: Heard | undefined
    for (let count = Math.min(LONGEST, words.length - from); count > 0 && !best; count--) {
      const end = starts[from + count] as number
      const phrases = index.byStart.get(letters.slice(start, end))
      const phrase = phrases?.find((one) => letters.startsWith(one.letters, start))
      if (!phrase) continue
      let to = from + count
      while ((starts[to] as number) < start + phrase.letters.length) to++
      best = { identity: phrase.identity, way: phrase.way, from, to }
    }
    best ??= misspeltAt(text, from, index)
    if (best) found.push(best)
    from = best ? best.to : from + 1
  }
  return found
}

function misspeltAt({ words, letters, starts }: NormalText, from: number, { long }: Index) {
  const start = starts[from] as number
  const names = long.get(letters[start] ?? '')
  if (!names) return undefined
  for (const { identity, letters: name } of names)
    for (let to = from + 1; to <= from + 3 && to <= words.length; to++) {
      const end = starts[to] as number
      if (end - start > name.length + 2) break
      if (isNear(letters.slice(start, end), name))
        return { identity, way: 'misspelt', from, to } satisfies Heard
    }
  return undefined
}

function indexOf(identities: readonly Identity[]): Index {
  const byStart = new Map<string, Phrase[]>()
  const long = new Map<string, Phrase[]>()
  const called: Readonly<Record<string, List>> = heardAs
  for (const { id, names, services } of identities) {
    // "i-milo" is written as a name and as a service: it has one address.
    add(id, 'service', services)
    add(id, 'name', names)
    if (called[id]) add(id, 'called', wordsOf(called[id]))
  }
  return { byStart, long }

  function add(identity: IdentityId, way: Way, phrases: readonly string[]): void {
    for (const phrase of phrases) {
      const { words, letters } = normalise(phrase)
      // "Carte Vitale" among the papers that a form asks for names no sender.
      if (!letters || (way !== 'name' && isAsked(letters))) continue
      const made = { identity, way, letters }
      // "francetravail" in one word is the same name.
      for (const key of new Set([words.slice(0, LONGEST).join(''), letters]))
        if (!byStart.get(key)?.some((one) => one.letters === letters)) push(byStart, key, made)
      if (way === 'name' && letters.length >= MISSPELT && letters.length <= 24)
        push(long, letters.charAt(0), made)
    }
  }
}

let asked: ReadonlySet<string> | undefined

/** Whether a phrase is a thing that forms ask for. */
function isAsked(letters: string): boolean {
  asked ??= new Set(
    asks
      .flatMap(({ onFields, onUploads, numbers }) => [...onFields, ...onUploads, ...numbers])
      .map((phrase) => normalise(phrase).letters),
  )
  return asked.has(letters)
}

function push(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const known = map.get(key)
  if (known) known.push(phrase)
  else map.set(key, [phrase])
}
