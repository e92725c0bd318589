import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** Every colour of the palette in both schemes, as it is written: `--ink: light-dark(#1d2b33, #eceae4)`. */
const PALETTE = new Map(
  [
    ...readFileSync('src/theme/tokens.css', 'utf8').matchAll(
      /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
)

/** Relative luminance of a colour, by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const colour = (name: string) => PALETTE.get(name)?.[scheme] ?? ''

  test.each([
    ['ink', 'paper'],
    ['ink', 'card'],
    ['ink-quiet', 'paper'],
    ['ink-quiet', 'card'],
    ['action', 'paper'],
    ['action', 'card'],
    ['on-action', 'action'],
    ['danger', 'card'],
    ['danger', 'danger-ground'],
    ['ink', 'danger-ground'],
    ['caution', 'card'],
    ['caution', 'caution-ground'],
    ['ink', 'caution-ground'],
    ['official', 'card'],
    ['official', 'official-ground'],
    ['ink', 'official-ground'],
  ])('%s can be read on %s', (text, ground) =>
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5),
  )

  test('no colour is one of the State’s design system', () => {
    const own = [...PALETTE.values()].map((one) => one[scheme])
    expect(own.length).toBeGreaterThan(12)
    for (const states of ['#000091', '#e1000f', '#6a6af4']) expect(own).not.toContain(states)
  })
})
