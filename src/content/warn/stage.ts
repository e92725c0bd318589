import { build } from './build.ts'
import { fitTo } from './fit.ts'
import { endOverlays, isPaintedOver } from './overlays.ts'
import { isRootFit, repairRoot } from './root-repair.ts'
import { sheetOf } from './sheet.ts'

/**
 * Every property of the host set back, with `!important` in its own style attribute, which no rule
 * of the page outdoes. `all` leaves out direction and unicode-bidi.
 */
const HOST_STYLE =
  'all: initial !important; direction: ltr !important; unicode-bidi: normal !important'

/** Where a warning stands: a plain element under the root, a closed shadow root, the top layer. */
export interface Stage {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  /** Puts the box above everything in the page, whatever was done to it. Never throws. */
  raise(): void
  /** Whether such a document draws what is put under its root: not so where that is SVG, or formulas in Chromium. */
  canDraw(): boolean
  /** Takes the focus back from a child frame: Chromium lets scripts put it into one that is inert. */
  keepFocus(): void
  /** Whether the box is where it belongs: connected, open, filling its place, on top. */
  isClear(): boolean
  /** Takes everything away and undoes what `raise` changed in the page. */
  leave(): void
}

/**
 * @param box a `dialog` is raised as a modal one (the rest of the page, frames included, becomes
 *   inert; the page's `inert` attributes do not reach it), an element with `popover` as a popover
 */
export function setStage(box: HTMLElement, style: string): Stage {
  const host = build('div')
  const root = host.attachShadow({ mode: 'closed' })
  root.append(box)
  const sheet = sheetOf(style)
  const modal = box instanceof HTMLDialogElement ? box : undefined
  const undo: (() => void)[] = []

  const isOpen = () => (modal ? modal.matches(':modal') : box.matches(':popover-open'))

  const lower = () => {
    if (modal) {
      if (modal.open) modal.close()
    } else if (box.matches(':popover-open')) box.hidePopover()
  }

  const cleanHost = () => {
    for (const name of host.getAttributeNames()) if (name !== 'style') host.removeAttribute(name)
    if (host.getAttribute('style') !== HOST_STYLE) host.setAttribute('style', HOST_STYLE)
  }

  /** `zoom` on the root is the one scaling that reaches the top layer; the page's viewport is another. */
  const placeBox = () => {
    const zoom = (host as { currentCSSZoom?: number }).currentCSSZoom ?? 1
    const place = fitTo(visualViewport, document.documentElement?.clientWidth ?? 0)
    const scale = (place?.zoom ?? 1) / zoom
    set('zoom', scale === 1 ? '' : String(scale))
    // Lengths of the box are enlarged with it.
    const length = (value: number | undefined) =>
      place && value !== undefined ? `${value / place.zoom}px` : ''
    set('left', length(place?.left))
    set('top', length(place?.top))
    set('width', length(place?.width))
    if (modal) set('height', length(place?.height))
    else set('maxHeight', length(place && place.height * 0.6))
    if (modal || place) set('right', place ? 'auto' : '')
    return place ?? { left: 0, top: 0, width: innerWidth, height: innerHeight }
  }

  const set = (
    name: 'zoom' | 'left' | 'top' | 'right' | 'width' | 'height' | 'maxHeight',
    value: string,
  ) => {
    if (box.style[name] !== value) box.style[name] = value
  }

  return {
    host,
    root,
    raise() {
      const html = document.documentElement
      if (!html) return
      const focused = root.activeElement
      cleanHost()
      if (host.parentNode !== html) html.append(host)
      // Lost when the page moves the host to another document.
      if (root.adoptedStyleSheets.length === 0) root.adoptedStyleSheets = [sheet]
      undo.push(repairRoot())
      placeBox()
      endOverlays()
      try {
        lower()
        if (modal) modal.showModal()
        else box.showPopover()
      } catch {
        // Not connected any more: the next look finds out and tries again.
      }
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
    },
    canDraw: () =>
      document.documentElement instanceof HTMLElement || box.getClientRects().length > 0,
    keepFocus() {
      const focused = document.activeElement
      if (!modal || !(focused instanceof HTMLIFrameElement || focused instanceof HTMLFrameElement))
        return
      const back = root.activeElement ?? modal.querySelector('button')
      if (back instanceof HTMLElement) back.focus({ preventScroll: true })
    },
    isClear() {
      if (!isOpen() || host.parentNode !== document.documentElement) return false
      if (host.getAttribute('style') !== HOST_STYLE || host.getAttributeNames().length > 1)
        return false
      if (!isRootFit() || isPaintedOver()) return false
      const seen = placeBox()
      const place = box.getBoundingClientRect()
      const left = place.left - seen.left
      const top = place.top - seen.top
      const right = place.right - seen.left
      const bottom = place.bottom - seen.top
      const { width, height } = seen
      // A scroll bar may take its part of the window's width.
      const slack = 40
      if (left > 1 || top > 1 || right < width - slack) return false
      // A banner lets a dialog of the page stand over it: it holds nothing back.
      if (!modal) return bottom > 20
      if (bottom < height - slack) return false
      return [
        [0.5, 0.5],
        [0.1, 0.1],
        [0.9, 0.1],
        [0.1, 0.9],
        [0.9, 0.9],
      ].every(([x = 0, y = 0]) => {
        return (
          document.elementFromPoint(seen.left + (right - slack) * x, seen.top + bottom * y) === host
        )
      })
    },
    leave() {
      lower()
      host.remove()
      for (const step of undo.reverse()) step()
    },
  }
}
