import type { ModelFile } from '../../../src/speaker/model.ts'
import type { Weights } from '../../../src/speaker/weigh.ts'

/** Puts weights into one signed byte each, and facts into three digits: what the package holds. */
export function pack({ words, facts, bias }: Weights, made: ModelFile['made']): ModelFile {
  const all = Array.from(words)
  const scale = rounded(all.reduce((most, word) => Math.max(most, Math.abs(word)), 0) / 127, 6)
  const bytes = Int8Array.from(all, (word) =>
    Math.max(-127, Math.min(127, Math.round(word / scale))),
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
