import { expect, test } from 'vitest'
import table from '../../src/judge/scores.json'
import { readScores } from '../../src/judge/scores.ts'
import { THRESHOLDS } from '../../src/judge/thresholds.ts'

/*
 * Which marks make a claim by themselves, and how many pairs do: a number that is turned shows here what
 * it does. `npx vitest run --project unit test/judge/crossing.test.ts -u` writes it anew, for review.
 */
const claims = [...readScores(table)].filter(([place]) => place.startsWith('claim/'))
const together = (one: number, other: number) => 1 - (1 - one) * (1 - other)
const signalOf = (place: string) => place.split('/')[1]

test.each(['page', 'message'] as const)('single marks that are a claim of a %s', (kind) => {
  const alone = claims.filter(([, score]) => score >= THRESHOLDS.claim[kind])
  expect(alone.map(([place, score]) => `${place} ${score}`)).toMatchSnapshot()
})

test.each(['page', 'message'] as const)('pairs that are a claim of a %s', (kind) => {
  const limit = THRESHOLDS.claim[kind]
  const weak = claims.filter(([, score]) => score < limit)
  const pairs = weak.flatMap(([one, score], index) =>
    weak
      .slice(index + 1)
      .filter(([other]) => signalOf(one) !== signalOf(other))
      .filter(([, more]) => together(score, more) >= limit)
      .map(([other, more]) => `${one} + ${other} ${together(score, more).toFixed(2)}`),
  )
  expect(pairs).toMatchSnapshot()
})
