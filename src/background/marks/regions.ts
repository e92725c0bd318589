import type { PictureBox, REGION_LIMITS, Shown } from './shown.ts'

/**
 * Runs in the page, by itself: nothing of this file is there. A mark of the page stands above its first field or
 * beside it, also in a shadow root or a frame of the same origin. Left out: what stands in a foot, in a button or a link
 * beside the form ("Se connecter avec …"), and three or more in one row, which are partners.
 */
export function regionsInPage(limits: typeof REGION_LIMITS): Shown {
  type Root = Document | ShadowRoot
  interface Placed {
    readonly element: Element
    readonly box: PictureBox
  }
  // A form's own properties are what its fields are called: never asked of it.
  const nameOf = Object.getOwnPropertyDescriptor(Element.prototype, 'localName')
    ?.get as () => string
  const width = window.innerWidth
  const height = window.innerHeight
  // What a style paints does not say whether it is there yet; the document does.
  let late = document.readyState !== 'complete'
  const placed = placedIn()

  const first = placed.find(
    ({ element, box }) =>
      element.matches('input:not([type=hidden]),select,textarea') &&
      box.width > 20 &&
      box.height > 8 &&
      box.y + box.height > 0 &&
      box.y < height,
  )?.box
  const seen: { region: PictureBox; rank: number; element: Element }[] = []
  for (const { element, box } of placed) {
    if (!isPicture(element, box)) continue
    if (within(element, 'footer,[role=contentinfo],button,[role=button],article')) continue
    const head = within(element, 'header,[role=banner]')
    if (!head && within(element, 'a')) continue
    const isPage = box.width > limits.wide || isDrawnPage(element, box)
    // Below the first field stand the ways in by others, and who pays for it.
    if (first && box.y > first.y + first.height && !isPage) continue
    const near = head || within(element, 'form,dialog,[role=dialog]')
    const region = isPage ? { ...inWindow(box), isPage: true as const } : box
    seen.push({ region, rank: near ? 0 : 1, element })
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
  const marks = seen
    .filter(({ region }) => !inRow(region))
    .sort((one, other) => one.rank - other.rank)
    .slice(0, limits.most)
  const regions = marks.map(({ region }) => region)
  let left: number = limits.characters
  const fitting = (texts: readonly string[]) =>
    texts.filter((text) => {
      left -= text.length
      return left >= 0
    })
  const paths = fitting(marks.flatMap(({ element }) => pathsOf(element)).slice(0, limits.paths))
  const addresses = fitting(marks.flatMap(({ element }) => addressOf(element)))
  return { regions, paths, addresses, width, late }

  /** Elements with where they stand on the screen, those of shadow roots and frames after the document's. */
  function placedIn(): readonly Placed[] {
    const found: Placed[] = []
    const roots: { root: Root; x: number; y: number }[] = [{ root: document, x: 0, y: 0 }]
    for (const { root, x, y } of roots) {
      const all = (root instanceof ShadowRoot ? ShadowRoot : Document).prototype.querySelectorAll
      for (const element of [...all.call(root, '*')].slice(0, limits.elements - found.length)) {
        if (nameOf.call(element) === 'form') continue
        const box = Element.prototype.getBoundingClientRect.call(element)
        const [left, top] = [x + box.x, y + box.y]
        found.push({ element, box: { x: left, y: top, width: box.width, height: box.height } })
        if (roots.length >= limits.roots) continue
        const shadow = shadowOf(element)
        if (shadow) roots.push({ root: shadow, x, y })
        const inner = frameOf(element)
        if (inner)
          roots.push({ root: inner, x: left + element.clientLeft, y: top + element.clientTop })
      }
    }
    return found
  }

  function shadowOf(element: Element): ShadowRoot | null {
    const own = (element as { openOrClosedShadowRoot?: unknown }).openOrClosedShadowRoot
    if (own instanceof ShadowRoot) return own
    const dom = (globalThis as { chrome?: typeof chrome }).chrome?.dom
    // Chromium asks a while for it: most elements cannot have one.
    const may = element.localName.includes('-') || element.childElementCount === 0
    return may && dom && element instanceof HTMLElement ? dom.openOrClosedShadowRoot(element) : null
  }

  function frameOf(element: Element): Document | null {
    try {
      return element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null
    } catch {
      return null
    }
  }

  function within(element: Element, selector: string): boolean {
    for (let at: Element | undefined = element; at; at = hostOf(at))
      if (Element.prototype.closest.call(at, selector)) return true
    return false
  }

  function hostOf(element: Element): Element | undefined {
    return (Node.prototype.getRootNode.call(element) as { host?: Element }).host
  }

  /** All of the page is drawn on a canvas, or is a picture on which the fields lie. */
  function isDrawnPage(element: Element, box: PictureBox): boolean {
    if (box.width < Math.min(limits.wide, 0.9 * width)) return false
    const { x, y } = first ?? { x: -1, y: -1 }
    const holds = x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
    return element.localName === 'canvas' || (element.localName === 'img' && holds)
  }

  /** What is seen of a drawn page; it may be larger than the window. */
  function inWindow({ x, y, width: wide, height: high }: PictureBox): PictureBox {
    const [left, top] = [Math.max(0, x), Math.max(0, y)]
    const [right, below] = [Math.min(width, x + wide), Math.min(height, y + high)]
    return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, below - top) }
  }

  function isPicture(element: Element, box: PictureBox): boolean {
    const { localName } = element
    if (Element.prototype.closest.call(element, 'svg') && localName !== 'svg') return false
    if (element.parentElement?.closest('svg')) return false
    if (localName === 'img' && !(element as HTMLImageElement).complete) late = true
    if (Math.min(box.width, box.height) < limits.narrow) return false
    if (Math.max(box.width, box.height) < limits.short) return false
    if (isDrawnPage(element, box)) return true
    if (box.width > limits.wide) return false
    if (box.y < 0 || box.y + box.height > height || box.x < 0 || box.x + box.width > width)
      return false
    const aspect = box.width / box.height
    if (aspect > limits.low || aspect < 1 / limits.high) return localName === 'canvas'
    if (localName === 'svg' && isIcon(element, box)) return false
    return Element.prototype.matches.call(element, limits.pictures) || isPainted(element)
  }

  function isIcon(element: Element, box: PictureBox): boolean {
    const { side, characters, shapes } = limits.icon
    if (Math.max(box.width, box.height) > side) return false
    const length = pathsOf(element).reduce((sum, path) => sum + path.length, 0)
    return length < characters && element.querySelectorAll('*').length < shapes
  }

  function pathsOf(element: Element): readonly string[] {
    if (element.localName !== 'svg') return []
    const used = element.querySelector('use')?.getAttribute('href') ?? ''
    const symbol = used.startsWith('#')
      ? Document.prototype.getElementById.call(document, used.slice(1))
      : null
    return [element, symbol].flatMap((one) =>
      [...(one?.querySelectorAll('path') ?? [])]
        .slice(0, limits.paths)
        .map((path) => path.getAttribute('d') ?? ''),
    )
  }

  function addressOf(element: Element): readonly string[] {
    const { backgroundImage } = getComputedStyle(element)
    const painted = /^url\("(data:image\/svg[^"]*)"\)$/.exec(backgroundImage)?.[1] ?? ''
    const source = element.localName === 'img' ? (element.getAttribute('src') ?? '') : ''
    return [source, painted].filter((one) => one.startsWith('data:image/svg'))
  }

  function isPainted(element: Element): boolean {
    return [undefined, '::before'].some((pseudo) => {
      const { backgroundImage, content } = getComputedStyle(element, pseudo)
      return /url\(/.test(backgroundImage) || (pseudo !== undefined && /url\(/.test(content))
    })
  }
}
