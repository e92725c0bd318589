import type { ModelFile } from '../../../src/speaker/model.ts'
import type { Weights } from '../../../src/speaker/weigh.ts'

/**
 * Steps between nothing and the heaviest word. With 15 cases of authors left out are read as well as with 127, and most
 * bytes are one of a few, so that the package holds half of it.
 */
const STEPS = 15

/** Puts weights into one signed byte each, and facts into three digits: what the package holds. */
export function pack({ words, facts, bias }: Weights, made: ModelFile['made']): ModelFile {
  const all = Array.from(words)
  const scale = rounded(all.reduce((most, word) => Math.max(most, Math.abs(word)), 0) / STEPS, 6)
  const bytes = Int8Array.from(all, (word) =>
    Math.max(-STEPS, Math.min(STEPS, Math.round(word / scale))),
  )
  return {
    made,
    scale,
    bias: { page: rounded(bias.page), message: rounded(bias.message) },
    facts: Object.fromEntries(
      Object.entries(facts)
        .map(([name, weight]) => [name, rounded(weight)] as const)
        .filter(([, weight]) => weight !== 0),
    ),
    words: Buffer.from(bytes.buffer).toString('base64'),
  }
}

const rounded = (value: number, digits = 3) => Number(value.toFixed(digits))
