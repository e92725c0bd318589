import { sentences } from '../asks/in-sentences.ts'
import type { Identity, IdentityId } from '../identities/identity.ts'
import { normalise } from '../lexicon/text.ts'
import { addWords, type Grams } from './grams.ts'
import { masked } from './mask.ts'
import { maskNames } from './mask-names.ts'
import type { Weights } from './weigh.ts'

/** Sentences that are weighed, and characters of one that are shown. */
const MOST = 60
const SHOWN = 120

/**
 * The sentence that weighed most.
 * @param about only sentences in which this body is heard; where there is none, the body is in no sentence: ''
 */
export function mostTelling(
  texts: readonly string[],
  identities: readonly Identity[],
  weights: Weights,
  about?: IdentityId,
): string {
  let best = ''
  let most = Number.NEGATIVE_INFINITY
  for (const sentence of sentencesIn(texts)) {
    const text = normalise(masked(sentence))
    const { words, heard } = maskNames({ role: 'lead', text }, identities)
    if (about && !heard.some(({ identity }) => identity === about)) continue
    const grams: Grams = new Map()
    addWords(grams, 'lead', words.filter(Boolean))
    let weight = 0
    for (const [place, value] of grams) weight += value * (weights.words[place] ?? 0)
    if (weight > most) [best, most] = [sentence, weight]
  }
  return best.slice(0, SHOWN)
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
