import fr from '../../../public/_locales/fr/messages.json'
import { syllables } from './syllables.ts'

/** Texts that experts read, not everyone: what refuses a policy, what went wrong with a list. */
const EXPERT = /^(?:optionsRefused|optionsStore|listFault)/

interface Level {
  readonly words: number
  /** Words in a sentence, mean. */
  readonly length: number
  /** Share of sentences with more than 15 words. */
  readonly long: number
  /**
   * Ease of reading in French: 207 - 1.015 words per sentence - 73.6 syllables per word (Kandel and
   * Moles, 1958, Flesch's formula for French). 60 to 70 is read by most, 70 to 80 is easy.
   */
  readonly ease: number
}

/** @param texts each with its key */
export function readingLevel(texts: readonly string[]): Level {
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[.?!:…])\s+|\n+/))
    .map((sentence) => sentence.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [])
    .filter((words) => words.length > 0)
  const words = sentences.flat()
  const length = words.length / sentences.length
  const each = words.reduce((sum, word) => sum + syllables(word), 0) / words.length
  return {
    words: words.length,
    length,
    long: sentences.filter((one) => one.length > 15).length / sentences.length,
    ease: 207 - 1.015 * length - 73.6 * each,
  }
}

/** The French texts by the surface that their key begins with: `popup`, `help`, `warn` … */
export function bySurface(): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>()
  for (const [key, { message }] of Object.entries(fr)) {
    if (EXPERT.test(key)) continue
    const surface = /^[a-z]+/.exec(key)?.[0] ?? ''
    texts.set(surface, [...(texts.get(surface) ?? []), message])
  }
  return texts
}

/** Measures how hard the French texts are to read: `node test/tools/run.mjs reading`. */
export async function main(): Promise<number> {
  console.log('surface      words  words/sentence  > 15 words  ease (Kandel-Moles)')
  const all = bySurface()
  for (const [surface, texts] of [...all, ['all', [...all.values()].flat()] as const]) {
    const { words, length, long, ease } = readingLevel(texts)
    console.log(
      `${surface.padEnd(11)} ${String(words).padStart(6)}  ${length.toFixed(1).padStart(14)}  ${(long * 100).toFixed(0).padStart(8)} %  ${ease.toFixed(0).padStart(6)}`,
    )
  }
  const longest = [...all.values()]
    .flat()
    .flatMap((text) => text.split(/(?<=[.?!])\s+/))
    .sort((one, other) => other.split(' ').length - one.split(' ').length)
    .slice(0, 12)
  console.log(`\nThe longest sentences:\n${longest.map((one) => `- ${one}`).join('\n')}`)
  return 0
}
