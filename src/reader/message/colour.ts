/** Red, green, blue from 0 to 255 and how opaque, from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number]

export const WHITE: Colour = [255, 255, 255, 1]

/** The names that mails hide text with; a colour by another name is not known. CSS Color 4, named colours. */
const NAMED: Readonly<Record<string, Colour>> = {
  white: WHITE,
  snow: [255, 250, 250, 1],
  ivory: [255, 255, 240, 1],
  ghostwhite: [248, 248, 255, 1],
  floralwhite: [255, 250, 240, 1],
  whitesmoke: [245, 245, 245, 1],
  black: [0, 0, 0, 1],
  transparent: [0, 0, 0, 0],
}

/**
 * A colour as CSS writes it: `#fff`, `#ffffff`, `rgb(0, 0, 0)`, `rgba(0 0 0 / 50%)`, a few names.
 * @returns `undefined` for what is not known, or no colour
 */
export function colourOf(css: string): Colour | undefined {
  const text = css.trim().toLowerCase()
  const hex = /^#([\da-f]{3,8})$/.exec(text)?.[1]
  if (hex) return ofHex(hex)
  if (/^rgba?\(/.test(text)) {
    const [red, green, blue, alpha = '1'] = text.match(/[\d.]+%?/g) ?? []
    if (red === undefined || green === undefined || blue === undefined) return undefined
    return [part(red, 255), part(green, 255), part(blue, 255), part(alpha, 1)]
  }
  return Object.hasOwn(NAMED, text) ? NAMED[text] : undefined
}

/** A number, or a share of what is most. */
const part = (text: string, most: number) =>
  text.endsWith('%') ? (Number.parseFloat(text) / 100) * most : Number.parseFloat(text)

function ofHex(digits: string): Colour | undefined {
  const short = digits.length < 6
  if (digits.length === 5 || digits.length === 7) return undefined
  const at = (index: number) => {
    const pair = short ? digits.charAt(index).repeat(2) : digits.slice(index * 2, index * 2 + 2)
    return Number.parseInt(pair || 'ff', 16)
  }
  return [at(0), at(1), at(2), at(3) / 255]
}

/** Below this contrast nobody reads a line: white on #f5f5f5 has 1.09, the palest grey that print shops dare 1.2. */
const UNREADABLE = 1.15

/** Whether text in this colour cannot be told from its ground. */
export function isLost(ink: Colour, ground: Colour): boolean {
  if (ink[3] < 0.1) return true
  const [one, other] = [brightness(ink), brightness(ground)]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < UNREADABLE
}

/** Relative luminance. WCAG 2.2, definitions. */
function brightness([red, green, blue]: Colour): number {
  const linear = (value: number) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
