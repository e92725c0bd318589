/*
 * Properties as the prototypes define them: `<img name="querySelector">` shadows the document's own
 * one, and a field named `nextSibling` its form's, in our isolated world too.
 */

/** Where names and fields are looked for: a document's root element, or a shadow root. */
export type Root = Element | ShadowRoot

function getter<T>(type: { readonly prototype: object }, name: string): (target: object) => T {
  const get = Object.getOwnPropertyDescriptor(type.prototype, name)?.get
  return (target) => get?.call(target)
}

export const rootOf = getter<Element | null>(Document, 'documentElement')
export const addressOf = getter<string>(Document, 'URL')
export const firstOf = getter<Node | null>(Node, 'firstChild')
export const nextOf = getter<Node | null>(Node, 'nextSibling')
export const parentOf = getter<Node | null>(Node, 'parentNode')
export const textOf = getter<string | null>(Node, 'textContent')
/** 1 element, 3 text. Not `instanceof`: the nodes of a child frame are of another world. */
export const typeOf = getter<number>(Node, 'nodeType')
/** Of an element, lower-case for HTML. */
export const nameOf = getter<string>(Element, 'localName')

/** All elements that match, found by the browser itself. */
export const all = (root: Root, selector: string): NodeListOf<Element> =>
  // Nothing is shadowed in a shadow root.
  root instanceof ShadowRoot
    ? root.querySelectorAll(selector)
    : Element.prototype.querySelectorAll.call(root, selector)

/** Elements of one kind; the browser looks no further than the last one that is asked for. */
export const byTag = (root: Root, tag: string): ArrayLike<Element> =>
  root instanceof ShadowRoot
    ? root.querySelectorAll(tag)
    : Element.prototype.getElementsByTagName.call(root, tag)

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name)

/** Whether there are more elements than that: one late element is asked for, they are not counted. */
export const isLarge = (root: Root, elements: number): boolean =>
  // A shadow root has no index by name; its parts are looked at one by one.
  root instanceof ShadowRoot || byTag(root, '*')[elements] !== undefined
