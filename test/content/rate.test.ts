import { expect, test } from 'vitest'
import { makeRate } from '../../src/content/inspect/rate.ts'

test('a rate lets through many at once, then one in so much time, for ever', () => {
  let now = 0
  const rate = makeRate(3, 1_000, () => now)
  expect([rate.wait(), rate.wait(), rate.wait()]).toEqual([0, 0, 0])
  expect(rate.wait()).toBe(1_000)
  now = 600
  expect(rate.wait()).toBe(400)
  now = 1_000
  expect(rate.wait()).toBe(0)
  // After an hour of changes it still answers, and saves up no more than it began with.
  now = 3_600_000
  expect([rate.wait(), rate.wait(), rate.wait()]).toEqual([0, 0, 0])
  expect(rate.wait()).toBeGreaterThan(0)
})
