import { describe, expect, test } from 'vitest'
import { bySurface, readingLevel } from './reading.ts'
import { syllables } from './syllables.ts'

describe('the French texts', () => {
  test.each([
    ['arnaque', 2],
    ['adresse', 2],
    ['données', 2],
    ['Vigie', 2],
    ['informations', 4],
    ['France', 1],
    ['RIB', 1],
    ['sécurité', 4],
  ])('%s has %i syllables', (word, count) => expect(syllables(word)).toBe(count))

  test.each([...bySurface()].filter(([, texts]) => texts.length > 5))(
    '%s: short sentences and short words',
    (_surface, texts) => {
      const { ease, long } = readingLevel(texts)
      // 70 and more is easy; an official letter has about 40.
      expect(ease).toBeGreaterThan(70)
      expect(long).toBeLessThan(0.1)
    },
  )
})
