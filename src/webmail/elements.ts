/** Small questions to a webmail's own elements (not to a message's body, which is hostile). */

/** Whether the element is drawn. Without a layout (tests), whether nothing says that it is hidden. */
export function isVisible(element: Element): boolean {
  if (element.closest('[hidden]')) return false
  if (element.ownerDocument.documentElement.getClientRects().length === 0)
    return !/display\s*:\s*none/.test(element.getAttribute('style') ?? '')
  return element.getClientRects().length > 0
}

/** Text in one line. */
export function lineOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 600)
}

/**
 * The first value that one of the places gives.
 * @param places selectors, each with `@attribute` behind it when the value is no text, `span.gD@email`, or with `@text()`
 *   when only the element's own text is: no button's or hidden label's that stands in the same heading
 * @param not elements inside it are not believed: a body can forge `span.gD[email]`
 */
export function firstValue(scope: ParentNode, places: readonly string[], not: Element): string {
  for (const place of places) {
    const [selector = '', attribute] = cut(place)
    for (const element of scope.querySelectorAll(selector)) {
      if (not.contains(element) || element.contains(not)) continue
      const value = partOf(element, attribute)
      if (value.trim()) return value.replace(/\s+/g, ' ').trim().slice(0, 600)
    }
  }
  return ''
}

function partOf(element: Element, attribute: string | undefined): string {
  if (attribute === undefined) return lineOf(element)
  if (attribute !== 'text()') return element.getAttribute(attribute) ?? ''
  let text = ''
  for (let node = element.firstChild; node && text.length < 600; node = node.nextSibling)
    text += node.nodeType === 3 ? node.nodeValue : ' '
  return text
}

/** Every element of the places outside the body, in the page's order. */
export function elementsIn(scope: ParentNode, places: readonly string[], not: Element): Element[] {
  return places.flatMap((place) =>
    [...scope.querySelectorAll(cut(place)[0] ?? '')]
      .filter((element) => !not.contains(element))
      .slice(0, 40),
  )
}

/** `p.name@title` -> ["p.name", "title"]; an `@` inside `[attribute]` brackets does not count. */
const cut = (place: string) => place.split(/@(?![^[]*\])/)

/** What can be read inside a frame: its root element, or nothing when it belongs to another site. */
export function documentIn(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument
  } catch {
    return null
  }
}
