import { statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Features } from '../../../src/speaker/features.ts'
import { PLACES } from '../../../src/speaker/grams.ts'
import model from '../../../src/speaker/model.json'
import { unpack } from '../../../src/speaker/model.ts'
import { weigh } from '../../../src/speaker/weigh.ts'
import { FROZEN, isFrozen, isLookedAt } from '../evaluate/frozen.ts'
import { fingerprintOf } from './learn.ts'
import { pack } from './pack.ts'
import { type Example, train } from './train.ts'

const features = (places: readonly number[], facts = {}): Features => ({
  kind: 'page',
  masked: [],
  grams: { at: places, value: places.map(() => 1) },
  windows: [],
  facts,
})
const EXAMPLES: readonly Example[] = Array.from({ length: 20 }, (_, index) => ({
  features: features([index % 2 ? 7 : 9, 100 + index], { asks: index % 2 }),
  guilty: index % 2 === 1,
  weight: 1,
}))

describe('the committed weights', () => {
  test('are made from this corpus by this code; else: npm run learn', () =>
    expect(model.made.fingerprint).toBe(fingerprintOf()))
  test('fit the package', () =>
    expect(statSync('src/speaker/model.json').size).toBeLessThan(96_000))
  test('are as many as there are places', () => expect(unpack(model).words).toHaveLength(PLACES))
})

describe('learning', () => {
  test('tells apart what differs, and gives the same bytes each time', () => {
    const weights = train(EXAMPLES)
    expect(weigh(features([7], { asks: 1 }), weights)).toBeGreaterThan(0.5)
    expect(weigh(features([9]), weights)).toBeLessThan(-0.5)
    expect(JSON.stringify(pack(train(EXAMPLES), {}))).toBe(JSON.stringify(pack(weights, {})))
  })
  test('loses little where it is packed', () => {
    const weights = train(EXAMPLES)
    const packed = unpack(pack(weights, {}))
    for (const one of EXAMPLES)
      expect(Math.abs(weigh(one.features, packed) - weigh(one.features, weights))).toBeLessThan(0.2)
  })
  test('leaves out who is put aside, and names nobody who was not looked at', () => {
    expect(isFrozen('author-40') && isFrozen('author-42')).toBe(true)
    expect(isFrozen('author-01')).toBe(false)
    expect(isLookedAt('author-09')).toBe(false)
    expect(FROZEN).toContain('author-40')
  })
})
