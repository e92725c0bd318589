import type { Box, Layout } from './layout.ts'
import type { Visibilities } from './visibility.ts'

type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/** From where a person makes out a letter: below, the contrast (WCAG) is that of white on nearly white. */
const LEAST_CONTRAST = 1.15
/** Ancestors asked for their ground; elements asked at one point. */
const MOST = 40

/**
 * Whether a text stands out from its ground. When in doubt (a picture, an element that lies behind it
 * without being around it) it does.
 */
export function standsOut(
  visibilities: Visibilities,
  element: Element,
  box: Box,
  style: CSSStyleDeclaration,
): boolean {
  const fill = style.webkitTextFillColor
  const own = colourOf(fill || style.color)
  if (!own) return true
  if (own[3] < 0.1) return !!style.backgroundClip?.includes('text')
  // Most letters are dark, and most grounds are not.
  const ground = visibilities.grounds.of(element)
  if (!ground || isFar(own, ground) || contrast(own, ground) >= LEAST_CONTRAST) return true
  return style.textShadow !== 'none' || liesOnOther(visibilities, element, box)
}

/** The colours painted behind elements by what is around them, told once for each; nothing where that is no plain colour. */
export class Grounds {
  private readonly known = new Map<Element, Colour | 'unknown'>()
  private readonly layout: Layout

  constructor(layout: Layout) {
    this.layout = layout
  }

  of(element: Element): Colour | undefined {
    const path: Element[] = []
    let ground: Colour | 'unknown' | undefined
    for (let at: Element | null = element; at && !ground; at = this.layout.parent(at)) {
      ground = this.known.get(at) ?? this.own(at)
      path.push(at)
    }
    ground ??= WHITE
    for (const one of path) this.known.set(one, ground)
    return ground === 'unknown' ? undefined : ground
  }

  /** Its own ground; nothing when that of its parent shows through. */
  private own(element: Element): Colour | 'unknown' | undefined {
    const { backgroundColor, backgroundImage, colorScheme } = this.layout.style(element)
    if (backgroundImage !== 'none' || colorScheme?.includes('dark')) return 'unknown'
    const colour = colourOf(backgroundColor)
    if (!colour) return 'unknown'
    if (colour[3] > 0.9) return colour
    return colour[3] > 0.05 ? 'unknown' : undefined
  }
}

const WHITE: Colour = [255, 255, 255, 1]

/** Whether something else is painted right behind the text: white letters on a dark box that is no parent of theirs. */
function liesOnOther({ layout }: Visibilities, element: Element, box: Box): boolean {
  const x = (box.left + box.right) / 2
  const y = (box.top + box.bottom) / 2
  if (x < 0 || y < 0 || x > layout.width || y > layout.height) return false
  const around = new Set<Element>()
  for (let at: Element | null = element; at && around.size < MOST; at = layout.parent(at))
    around.add(at)
  return layout.at(x, y).some((other) => {
    if (around.has(other))
      return paints(layout.style(other, '::before')) || paints(layout.style(other, '::after'))
    return (
      /^(img|canvas|video|svg|iframe|object|embed)$/i.test(other.localName) ||
      paints(layout.style(other))
    )
  })
}

const paints = ({ backgroundColor, backgroundImage, content, display }: CSSStyleDeclaration) =>
  content !== 'none' &&
  display !== 'none' &&
  ((backgroundImage !== 'none' && backgroundImage !== '') ||
    (colourOf(backgroundColor)?.[3] ?? 0) > 0.05)

/** A page has few colours, and many texts in each. */
const parsed = new Map<string, Colour | undefined>()

function colourOf(text: string): Colour | undefined {
  if (parsed.has(text)) return parsed.get(text)
  const [, inside] = /^rgba?\(([^)]{1,60})\)/.exec(text) ?? []
  const [red, green, blue, alpha = 1] = (inside?.match(/[\d.]{1,10}/g) ?? []).map(Number)
  const known = red !== undefined && green !== undefined && blue !== undefined
  const colour: Colour | undefined = known ? [red, green, blue, alpha] : undefined
  if (parsed.size > 500) parsed.clear()
  parsed.set(text, colour)
  return colour
}

/** Colours that nobody takes for one another, told without the powers that contrast needs. */
const isFar = (one: Colour, other: Colour) => Math.abs(one[1] - other[1]) > 60

function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance([red, green, blue]: Colour): number {
  const [r, g, b] = [red, green, blue].map((part) => {
    const share = part / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
