import { expect, test } from 'vitest'
import { wordDay } from '../../src/wording/day.ts'

test.each([
  ['2025-12-01', 'fr', '1er décembre 2025'],
  ['2025-12-11', 'fr', '11 décembre 2025'],
  ['2025-12-01', 'en', 'December 1, 2025'],
  ['2024-03', 'fr', 'mars 2024'],
  ['hier', 'fr', 'hier'],
] as const)('%s in %s', (date, language, words) => expect(wordDay(date, language)).toBe(words))
