/** Where a picture stands on the screen, in CSS pixels of the window. */
export interface PictureBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The pictures of a page that may be its mark, those in its head and beside its form first. */
export interface Shown {
  readonly regions: readonly PictureBox[]
  /** Of the window, in CSS pixels: the tab's picture is that wide, whatever zoom and screen are. */
  readonly width: number
  /** A picture is still being loaded. */
  readonly late: boolean
}

/** Bounds: elements looked at, pictures answered, and their sides in CSS pixels; and what is a picture by itself. */
export const REGION_LIMITS = {
  elements: 1_500,
  most: 12,
  narrow: 20,
  wide: 700,
  pictures: 'img,svg,canvas,video,input[type=image],object,embed',
} as const

/**
 * Runs in the page, by itself: nothing of this file is there. A mark of the page stands above its first field or
 * beside it. Left out: what stands in a foot, in a button or a link beside the form ("Se connecter avec …"), and three
 * or more in one row, which are partners.
 */
export function regionsInPage(limits: typeof REGION_LIMITS): Shown {
  const all = (selector: string) =>
    Document.prototype.querySelectorAll.call(document, selector) as NodeListOf<Element>
  const within = (element: Element, selector: string) =>
    Element.prototype.closest.call(element, selector)
  const boxOf = (element: Element) => Element.prototype.getBoundingClientRect.call(element)
  const width = window.innerWidth
  const height = window.innerHeight

  const first = [...all('input:not([type=hidden]),select,textarea')]
    .slice(0, 60)
    .map(boxOf)
    .find((box) => box.width > 20 && box.height > 8 && box.bottom > 0 && box.top < height)
  const seen: { region: PictureBox; rank: number }[] = []
  // What a style paints does not say whether it is there yet; the document does.
  let late = document.readyState !== 'complete'
  for (const element of [...all('body,body *')].slice(0, limits.elements)) {
    const name = element.localName
    const loaded = Element.prototype.matches.call(element, limits.pictures)
    if (within(element, 'svg svg, svg *:not(svg)')) continue
    const box = boxOf(element)
    if (element instanceof HTMLImageElement && !element.complete) late = true
    if (box.width < limits.narrow || box.height < limits.narrow) continue
    if (box.width > limits.wide && name !== 'canvas') continue
    if (box.top < 0 || box.bottom > height || box.left < 0 || box.right > width) continue
    if (!loaded && !isPainted(element)) continue
    if (within(element, 'footer,[role=contentinfo],button,[role=button],article')) continue
    const head = within(element, 'header,[role=banner]')
    if (!head && within(element, 'a')) continue
    // Below the first field stand the ways in by others, and who pays for it.
    if (first && box.top > first.bottom && name !== 'canvas') continue
    const near = head || within(element, 'form,dialog,[role=dialog]')
    const region = { x: box.left, y: box.top, width: box.width, height: box.height }
    seen.push({ region, rank: near ? 0 : 1 })
    if (seen.length >= 60) break
  }
  const inRow = (one: PictureBox) =>
    seen.filter(
      ({ region }) =>
        Math.abs(region.y + region.height / 2 - one.y - one.height / 2) < 16 &&
        region.height < one.height * 2 &&
        region.height > one.height / 2 &&
        (region.x >= one.x + one.width || region.x + region.width <= one.x),
    ).length >= 2
  const regions = seen
    .filter(({ region }) => !inRow(region))
    .sort((one, other) => one.rank - other.rank)
    .map(({ region }) => region)
  return { regions: regions.slice(0, limits.most), width, late }

  function isPainted(element: Element): boolean {
    return [undefined, '::before'].some((pseudo) => {
      const { backgroundImage, content } = getComputedStyle(element, pseudo)
      return /url\(/.test(backgroundImage) || (pseudo !== undefined && /url\(/.test(content))
    })
  }
}
