import { expect, test } from 'vitest'
import { discriminants } from '../tools/marks/axes.ts'

const rows = (...values: number[][]) => values.map((row) => Float64Array.from(row))

test('the first axis is that along which things differ most for how much one varies by itself', () => {
  const total = rows([9, 0, 0], [0, 4, 0], [0, 0, 1])
  const noise = rows([9, 0, 0], [0, 0.5, 0], [0, 0, 0.5])
  const [first, second] = discriminants(total, noise, 2)
  const most = (axis?: Float64Array) => [...(axis ?? [])].map((one) => Math.abs(one) > 0.1)
  expect(most(first)).toEqual([false, true, false])
  expect(most(second)).toEqual([false, false, true])
})

test('an axis takes back what varies together', () => {
  const [axis] = discriminants(rows([2, 0], [0, 1]), rows([1, 0.8], [0.8, 1]), 1)
  // As scipy.linalg.eigh(T, W) has it.
  expect((axis?.[1] ?? 0) / (axis?.[0] ?? 1)).toBeCloseTo(-0.921, 3)
})
