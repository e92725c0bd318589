import { describe, expect, test } from 'vitest'
import { colourOf, isLost, WHITE } from '../../../src/reader/message/colour.ts'

test.each([
  ['#fff', [255, 255, 255, 1]],
  ['#003A70', [0, 58, 112, 1]],
  ['#0000', [0, 0, 0, 0]],
  ['rgb(12, 34, 56)', [12, 34, 56, 1]],
  ['rgba(12 34 56 / 50%)', [12, 34, 56, 0.5]],
  ['White', [255, 255, 255, 1]],
])('%s is a colour', (css, colour) => expect(colourOf(css)).toEqual(colour))

test.each(['', 'inherit', '#ff', '#12345', 'rgb(1)', 'constructor', 'url(a.png)'])(
  '"%s" is none that is known',
  (css) => expect(colourOf(css)).toBeUndefined(),
)

describe('on white', () => {
  test.each(['#fff', '#fefefe', '#f5f5f5', 'transparent'])('%s is lost', (css) =>
    expect(isLost(colourOf(css) as never, WHITE)).toBe(true),
  )
  test.each(['#ddd', '#999', '#000', '#ffcc00'])('%s is read', (css) =>
    expect(isLost(colourOf(css) as never, WHITE)).toBe(false),
  )
})
