/*
 * Properties as the prototypes define them: `<img name="querySelector">` shadows the document's own
 * one, and a field named `childNodes` its form's, in our isolated world too.
 *
 * Of the document that the script stands in, and fetched when first used, one by one: the scout is in every
 * frame of every page, takes three of them and holds 8 kB. `any-document.ts` is the same guard for readers,
 * which walk a message's frame, or jsdom's document where there is no `Node` at all.
 */

/** Where names and fields are looked for: a document's root element, or a shadow root. */
export type Root = Element | ShadowRoot

function getter<T>(type: { readonly prototype: object }, name: string): (target: object) => T {
  // Fetched when first used: each costs a frame 20 µs.
  let get: (() => T) | undefined
  return (target) => {
    get ??= (Object.getOwnPropertyDescriptor(type.prototype, name) as { get: () => T }).get
    return get.call(target)
  }
}

export const rootOf = getter<Element | null>(Document, 'documentElement')
export const addressOf = getter<string>(Document, 'URL')
export const parentOf = getter<Node | null>(Node, 'parentNode')
export const wholeText = getter<string | null>(Node, 'textContent')

/** All elements that match, found by the browser itself. */
export const all = (root: Root, selector: string): NodeListOf<Element> =>
  // Nothing is shadowed in a shadow root.
  (root instanceof ShadowRoot ? root : Element.prototype).querySelectorAll.call(root, selector)

/** Elements of one kind. Asked by `item`, the browser looks no further; an index counts them all first. */
export const byTag = (root: Root, tag: string): HTMLCollectionOf<Element> | NodeListOf<Element> =>
  root instanceof ShadowRoot
    ? all(root, tag)
    : Element.prototype.getElementsByTagName.call(root, tag)

/** The text before an element that stands in it. */
export function textBefore(root: Root, end: Element): string {
  const range = Document.prototype.createRange.call(document)
  range.setStart(root, 0)
  range.setEndBefore(end)
  return `${range}`
}

/** The first so many of a list that may be long. */
export function some<T>(list: { item(at: number): T | null }, most: number): T[] {
  const found: T[] = []
  for (let at = 0; at < most; at++) {
    const one = list.item(at)
    if (!one) break
    found.push(one)
  }
  return found
}

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name)

/** What `NodeFilter` calls SHOW_COMMENT. */
const COMMENTS = 128

/** The first so many comments. */
export function commentsIn(root: Node, most: number): Node[] {
  const walker = Document.prototype.createTreeWalker.call(document, root, COMMENTS)
  return some({ item: () => walker.nextNode() }, most)
}

/** Whether the frame's document has an element with this `id`. */
export const hasId = (id: string): boolean => !!Document.prototype.getElementById.call(document, id)

/** The element after so many others, if there are more than that. */
export const elementAfter = (root: Root, elements: number): Element | null =>
  byTag(root, '*').item(elements)
