import type { Dom } from '../dom/any-document.ts'
import { asBrowsersRead } from '../links.ts'

/** Characters of one address that are looked at. */
const ADDRESS = 4_000

/** Ancestors asked for the form of a button. */
const DEPTH = 30

/** What leads somewhere when it is clicked: links, areas of a picture, links drawn in SVG, buttons that send a form. */
export function mayLead(dom: Dom, element: Element): boolean {
  const name = dom.name(element)
  return name === 'a' || name === 'area' || sends(dom, element, name)
}

/**
 * Where it leads, as it is written; '' for an address inside the webmail, or none.
 * @param written where this webmail keeps a link's true address
 */
export function leadsTo(
  dom: Dom,
  element: Element,
  written: string | null | undefined = null,
): string {
  const address =
    written ??
    (dom.attribute(element, 'href', ADDRESS) ||
      dom.attribute(element, 'xlink:href', ADDRESS) ||
      (sends(dom, element, dom.name(element)) ? actionOf(dom, element) : ''))
  // A relative address in a mail leads nowhere, or to the webmail itself.
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(asBrowsersRead(address)) ? address : ''
}

function sends(dom: Dom, element: Element, name: string): boolean {
  if (name !== 'button' && name !== 'input') return false
  const type = dom.attribute(element, 'type').toLowerCase()
  return (
    (name === 'button' && type !== 'button' && type !== 'reset') ||
    (name === 'input' && (type === 'submit' || type === 'image'))
  )
}

function actionOf(dom: Dom, button: Element): string {
  const own = dom.attribute(button, 'formaction', ADDRESS)
  if (own) return own
  let at = dom.parent(button)
  for (let depth = 0; at && depth < DEPTH; depth++, at = dom.parent(at)) {
    if (dom.type(at) !== 1) return ''
    if (dom.name(at as Element) === 'form') return dom.attribute(at as Element, 'action', ADDRESS)
  }
  return ''
}
