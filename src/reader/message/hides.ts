import type { Style } from './declared.ts'

/** A box is no box below this, CSS pixels: "1px" with `overflow: hidden` is how words are kept for screen readers only. */
const NO_BOX = 1

/** So far to the left or above is off the screen, CSS pixels. */
const AWAY = -200

/**
 * Whether an element takes itself and all in it out of sight, by what it declares.
 * @param style an empty value says nothing
 */
export function hidesItself(style: Style): boolean {
  if (style('display') === 'none' || style('mso-hide') === 'all') return true
  const opacity = style('opacity')
  if (opacity !== '' && Number.parseFloat(opacity) < 0.05) return true
  if (isAway(style('text-indent')) || cutsOff(style)) return true
  if (/absolute|fixed/.test(style('position')))
    return ['left', 'top', 'right', 'bottom'].some((side) => isAway(style(side)))
  return isAway(style('margin-left')) || isAway(style('margin-top'))
}

/** Whether of an element's box nothing is left to see. */
export function cutsOff(style: Style): boolean {
  if (/^(?:inset\((?:50|100)%|circle\(0)/.test(style('clip-path'))) return true
  if (/^rect\(\s*(?:0|1px)/.test(style('clip')) && /absolute|fixed/.test(style('position')))
    return true
  if (/scale\(0(?:\.0+)?\)|^matrix\(0, 0, 0, 0/.test(style('transform'))) return true
  if (!/hidden|clip/.test(style('overflow'))) return false
  return ['width', 'height', 'max-width', 'max-height'].some((side) => {
    const length = pixels(style(side), 16)
    return length !== undefined && length <= NO_BOX
  })
}

/** So far to the left or above that it is off the screen. */
export const isAway = (length: string) => (pixels(length, 16) ?? 0) <= AWAY

/**
 * A length in CSS pixels.
 * @param base what `em` and `%` are relative to, px
 * @returns `undefined` for `auto`, a percentage of something unknown, or no length
 */
export function pixels(length: string, base: number): number | undefined {
  const [, number, unit = ''] = /^\s*(-?[\d.]+)([a-z%]*)/.exec(length) ?? []
  if (number === undefined) return undefined
  const value = Number.parseFloat(number)
  if (value === 0) return 0
  switch (unit) {
    case 'px':
    case '':
      return value
    case 'pt':
      return (value * 4) / 3
    case 'rem':
      return value * 16
    case 'em':
      return value * base
    case 'cm':
      return value * 37.8
    case 'in':
      return value * 96
    default:
      return unit === '%' && value <= 200 ? (value / 100) * base : undefined
  }
}
