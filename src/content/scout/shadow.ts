/**
 * The shadow root of an element, also a closed one: the browsers give it to extensions, each in its
 * own way. Nothing for other elements.
 */
export function openShadow(element: Element): ShadowRoot | null {
  const own = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot
  if (own !== undefined) return own
  const dom = globalThis.chrome?.dom
  if (!dom || !(element instanceof HTMLElement)) return element.shadowRoot
  return dom.openOrClosedShadowRoot(element)
}
