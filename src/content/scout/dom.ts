/*
 * Properties as the prototypes define them: `<img name="querySelector">` shadows the document's own
 * one, and a field named `childNodes` its form's, in our isolated world too.
 */

/** Where names and fields are looked for: a document's root element, or a shadow root. */
export type Root = Element | ShadowRoot

function getter<T>(type: { readonly prototype: object }, name: string): (target: object) => T {
  // Fetched when first used: each costs a frame 20 µs.
  let get: (() => T) | undefined
  return (target) => {
    get ??= Object.getOwnPropertyDescriptor(type.prototype, name)?.get
    return get?.call(target) as T
  }
}

export const rootOf = getter<Element | null>(Document, 'documentElement')
export const addressOf = getter<string>(Document, 'URL')
export const childrenOf = getter<NodeListOf<Node>>(Node, 'childNodes')
export const parentOf = getter<Node | null>(Node, 'parentNode')
export const textOf = getter<string | null>(Node, 'textContent')
/** 1 element, 3 text, 8 comment. Not `instanceof`: the nodes of a child frame are of another world. */
export const typeOf = getter<number>(Node, 'nodeType')

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

/** The first so many of a list that may be long. */
export const some = <T>(list: ArrayLike<T>, most: number): T[] =>
  Array.from({ length: Math.min(list.length, most) }, (_, at) => list[at] as T)

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name)

/** Whether the frame's document has an element with this `id`. */
export const byId = (id: string): boolean => !!Document.prototype.getElementById.call(document, id)

/** Whether there are more elements in it than that: one late element is asked for, they are not counted. */
export const isLarge = (root: Node, elements: number): boolean => {
  const type = typeOf(root)
  // A document, or a shadow root: it has no index by name, its parts are looked at one by one.
  return type === 1 ? byTag(root as Element, '*')[elements] !== undefined : type > 8
}
