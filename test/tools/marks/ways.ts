/** How a mark may come to be on a screen. Values of a 2D canvas; lengths in CSS pixels. */
export interface Showing {
  readonly name: string
  /** The longer side. */
  readonly side?: number
  /** Device pixels to a CSS pixel. */
  readonly density?: number
  /** Of JPEG, 0 to 1. */
  readonly quality?: number
  /** Around it, as a part of its side. */
  readonly padding?: number
  /** Part that is cut off, at the right or below. */
  readonly cutRight?: number
  readonly cutBelow?: number
  /** Degrees. */
  readonly turn?: number
  /** Of the canvas's `filter`. */
  readonly filter?: string
  readonly ground?: string
  /** Words beside it. */
  readonly words?: string
  /** A known mark is made of it as it looks then. */
  readonly isKnownAs?: true
}

export const WAYS: readonly Showing[] = [
  { name: 'as it is', isKnownAs: true },
  { name: 'small', side: 64 },
  { name: 'large', side: 260 },
  { name: '1.5x', density: 1.5 },
  { name: '2x', density: 2, side: 120 },
  { name: 'JPEG', quality: 0.5 },
  { name: 'padded', padding: 0.25 },
  { name: 'cut at the right', cutRight: 0.2, isKnownAs: true },
  { name: 'cut below', cutBelow: 0.2, isKnownAs: true },
  { name: 'turned', turn: 4 },
  { name: 'grey', filter: 'grayscale(1)' },
  { name: 'recoloured', filter: 'hue-rotate(90deg)' },
  { name: 'negative', filter: 'invert(1)' },
  { name: 'tinted ground', ground: '#e8eef8' },
  { name: 'dark ground', ground: '#1b1b35' },
  { name: 'beside words', words: 'Mon espace' },
]
