/** A rectangle of the layout viewport, in its CSS pixels, and by how much what stands in it is enlarged. */
export interface Fit {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly zoom: number
}

/** A layout this much wider than what is seen of it is no layout for this screen. */
const TOO_WIDE = 1.3

/**
 * Where a warning must stand to be read whole: a page on a phone may ask for a layout of 10,000 pixels
 * (`<meta name="viewport" content="width=10000">`), of which the screen shows all in tiny letters or a part.
 * @returns what the person sees of the layout, and letters as large as elsewhere; `undefined` where the
 *   layout is the window's own, and stays so when a person enlarges it with two fingers
 */
export function fitTo(view: VisualViewport | null, layoutWidth: number): Fit | undefined {
  if (!view || view.width <= 0) return undefined
  const { scale, offsetLeft: left, offsetTop: top, width, height } = view
  const isWide = layoutWidth > width * Math.max(1, scale) * TOO_WIDE
  if (scale >= 0.99 && !isWide) return undefined
  return { left, top, width, height, zoom: Math.max(1, 1 / scale) }
}
