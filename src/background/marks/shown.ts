/** Where a picture stands on the screen, in CSS pixels of the window. */
export interface PictureBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The page itself is drawn on it: what stands apart in it is looked at by itself. */
  readonly isPage?: true
}

/** The pictures of a page that may be its mark, those in its head and beside its form first. */
export interface Shown {
  /** Those that can be seen only in the tab's own picture. */
  readonly regions: readonly PictureBox[]
  /** What is drawn in the document itself: `d` of SVG paths, and `data:` addresses of SVGs. */
  readonly paths: readonly string[]
  readonly addresses: readonly string[]
  /** Of the window, in CSS pixels: the tab's picture is that wide, whatever zoom and screen are. */
  readonly width: number
  /** A picture is still being loaded. */
  readonly late: boolean
}

/**
 * Bounds: elements and roots looked at, pictures answered, characters of what is drawn; sides in CSS pixels and aspects
 * that a mark may have (the known ones are 1 : 2 to 7 : 1); what is an icon (a chevron, an eye) and what a picture.
 */
export const REGION_LIMITS = {
  elements: 1_500,
  roots: 40,
  most: 12,
  paths: 60,
  characters: 150_000,
  narrow: 20,
  short: 32,
  wide: 700,
  high: 2.5,
  low: 8,
  icon: { side: 48, characters: 400, shapes: 6 },
  pictures: 'img,svg,canvas,video,input[type=image],object,embed',
} as const
