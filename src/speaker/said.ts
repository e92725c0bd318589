import { sentences } from '../asks/in-sentences.ts'
import type { Identity, IdentityId } from '../identities/identity.ts'
import { normalise } from '../lexicon/text.ts'
import { eachGram } from './grams.ts'
import { masked } from './mask.ts'
import { maskNames } from './mask-names.ts'
import type { Weights } from './weigh.ts'

/** Sentences that are weighed, and characters of one that are shown. */
const MOST = 40
const SHOWN = 120

/** The sentences that weighed most, cut; '' where there is none. */
export interface Said {
  /** Of those in which the body is heard. */
  readonly about: string
  /** Of all. */
  readonly most: string
}

export function mostTelling(
  texts: readonly string[],
  identities: readonly Identity[],
  weights: Weights,
  body: IdentityId,
): Said {
  let about = { sentence: '', weight: Number.NEGATIVE_INFINITY }
  let most = about
  for (const sentence of sentencesIn(texts)) {
    const text = normalise(masked(sentence))
    const { words, heard } = maskNames({ role: 'lead', text }, identities)
    let weight = 0
    eachGram('lead', words.filter(Boolean), (place, value) => {
      weight += value * (weights.words[place] ?? 0)
    })
    if (weight > most.weight) most = { sentence, weight }
    if (weight > about.weight && heard.some(({ identity }) => identity === body))
      about = { sentence, weight }
  }
  return { about: about.sentence.slice(0, SHOWN), most: most.sentence.slice(0, SHOWN) }
}

function sentencesIn(texts: readonly string[]): readonly string[] {
  const found: string[] = []
  for (const line of texts.flatMap((text) => text.split('\n', MOST)))
    for (const sentence of sentences(line.slice(0, 2_000))) {
      if (found.length >= MOST) return found
      if (sentence.trim().length > 2) found.push(sentence.trim())
    }
  return found
}
