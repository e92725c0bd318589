/**
 * Reads a DOM that the page may have rigged: a field named `firstChild` or `getAttribute` shadows
 * the property of its form, so every access goes through the prototypes' own getters.
 * Those of the document that is read, which may be another frame's or jsdom's; `this-document.ts` is
 * the scout's.
 */
export interface Dom {
  first(node: Node): Node | null
  last(node: Node): Node | null
  next(node: Node): Node | null
  previous(node: Node): Node | null
  parent(node: Node): Node | null
  /** 1 element, 3 text, 8 comment. */
  type(node: Node): number
  value(node: Node): string
  /** All text in a node, whoever sees it. */
  text(node: Node): string
  /** Lower-case name without prefix: `input`, `svg`. */
  name(element: Element): string
  isHtml(element: Element): boolean
  /** An attribute, cut at `limit` characters; empty when absent. */
  attribute(element: Element, name: string, limit?: number): string
  has(element: Element, name: string): boolean
  /** Whether it has any attribute. */
  hasSome(element: Element): boolean
  matches(element: Element, selector: string): boolean
  /** The first element inside that matches. */
  find(element: Element, selector: string): Element | null
  byId(root: Node, id: string): Element | null
  byTag(document: Document, name: string): HTMLCollectionOf<Element>
  /** The address that relative ones start from. */
  base(document: Document): string
  root(document: Document): Element | null
}

const HTML = 'http://www.w3.org/1999/xhtml'

/** Takes the accessors of the document's own world (a browser's or jsdom's). */
export function domOf(document: Document): Dom {
  const get = <T>(name: string, from: object = document) => {
    const getter = inherited(from, name)?.get
    return (target: object): T => getter?.call(target) as T
  }
  const call = <T>(name: string, from: object) => {
    const method = inherited(from, name)?.value as ((argument?: unknown) => T) | undefined
    return (target: object, argument?: unknown): T => method?.call(target, argument) as T
  }
  const root = get<Element | null>('documentElement')
  const some = root(document) ?? document.createElement('p')
  const localName = get<string>('localName', some)
  const namespace = get<string | null>('namespaceURI', some)
  const getAttribute = call<string | null>('getAttribute', some)
  const byId = call<Element | null>('getElementById', document)
  // Shadow roots inherit theirs from DocumentFragment.
  const fragment = inherited(document, 'createDocumentFragment')?.value.call(document)
  const byIdInShadow = call<Element | null>('getElementById', fragment)
  const type = get<number>('nodeType')
  return {
    first: get('firstChild'),
    last: get('lastChild'),
    next: get('nextSibling'),
    previous: get('previousSibling'),
    parent: get('parentNode'),
    type,
    value: get('nodeValue'),
    text: get('textContent', some),
    name: (element) => localName(element).toLowerCase(),
    isHtml: (element) => namespace(element) === HTML,
    attribute: (element, name, limit = 200) => getAttribute(element, name)?.slice(0, limit) ?? '',
    has: call('hasAttribute', some),
    hasSome: call('hasAttributes', some),
    matches: call('matches', some),
    find: call('querySelector', some),
    byId: (from, id) => (type(from) === 9 ? byId : byIdInShadow)(from, id) ?? null,
    byTag: call('getElementsByTagName', document),
    base: get('baseURI'),
    root,
  }
}

/**
 * For one reading, which asks each element for its name and a dozen attributes in a row: half of a page's elements have none.
 * What listens for longer must not use it: a link that is given its address later would stay without.
 */
export function askedInARow(dom: Dom): Dom {
  let asked: Element | undefined
  let bare = false
  let named: Element | undefined
  let name = ''
  const isBare = (element: Element) => {
    if (element !== asked) {
      asked = element
      bare = !dom.hasSome(element)
    }
    return bare
  }
  return {
    ...dom,
    name(element) {
      if (element !== named) {
        named = element
        name = dom.name(element)
      }
      return name
    },
    attribute: (element, name, limit) =>
      isBare(element) ? '' : dom.attribute(element, name, limit),
    has: (element, name) => !isBare(element) && dom.has(element, name),
  }
}

/** A property as the prototypes define it, never the object's own one. */
function inherited(object: object, name: string): PropertyDescriptor | undefined {
  for (let at = Object.getPrototypeOf(object); at; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name)
    if (found) return found
  }
  return undefined
}
