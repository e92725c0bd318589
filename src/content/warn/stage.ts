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
  const host = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement
  const root = host.attachShadow({ mode: 'closed' })
  const sheet = document.createElementNS('http://www.w3.org/1999/xhtml', 'style')
  sheet.textContent = style
  root.append(sheet, box)
  const modal = box instanceof HTMLDialogElement ? box : undefined
  const repaired = new Map<HTMLElement, string | null>()

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

  /** A page can hide its own root element, and everything under it with it. */
  const repairRoot = (html: HTMLElement) => {
    const { display, contentVisibility } = getComputedStyle(html)
    if (display !== 'none' && contentVisibility !== 'hidden') return
    if (!repaired.has(html)) repaired.set(html, html.getAttribute('style'))
    html.style.setProperty('display', 'block', 'important')
    html.style.setProperty('content-visibility', 'visible', 'important')
  }

  /** `zoom` on the root is the one scaling that reaches the top layer. */
  const undoZoom = () => {
    const zoom = (host as { currentCSSZoom?: number }).currentCSSZoom ?? 1
    const wanted = zoom === 1 ? '' : String(1 / zoom)
    if (box.style.zoom !== wanted) box.style.zoom = wanted
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
      if (html instanceof HTMLElement) repairRoot(html)
      undoZoom()
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
    isClear() {
      if (host.parentNode !== document.documentElement || !isOpen()) return false
      if (host.getAttribute('style') !== HOST_STYLE || host.getAttributeNames().length > 1)
        return false
      undoZoom()
      const { left, top, right, bottom } = box.getBoundingClientRect()
      const width = innerWidth
      const height = innerHeight
      // A scroll bar may take its part of the window's width.
      if (left > 1 || top > 1 || right < width - 40) return false
      if (bottom < (modal ? height - 40 : 20)) return false
      return [
        [0.5, 0.5],
        [0.1, 0.1],
        [0.9, 0.1],
        [0.1, 0.9],
        [0.9, 0.9],
      ].every(([x = 0, y = 0]) => {
        const hit = document.elementFromPoint((right - 40) * x, Math.min(bottom, height) * y)
        return hit === host
      })
    },
    leave() {
      lower()
      host.remove()
      for (const [html, before] of repaired)
        if (before === null) html.removeAttribute('style')
        else html.setAttribute('style', before)
    },
  }
}

/** Ends what is painted above even the top layer, or catches the pointer. */
function endOverlays(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {})
  if (document.pointerLockElement) document.exitPointerLock()
  // A running view transition paints a picture of the page over everything; a new one ends it.
  if (document.documentElement.matches(':active-view-transition'))
    document.startViewTransition().skipTransition()
}
