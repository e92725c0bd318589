/**
 * What a browser has laid out, asked through its own methods, which no page can replace. On the
 * command line there is none, and a page is read by its source.
 */
export interface Layout {
  /** Width and height of what is seen at once, in CSS pixels. */
  readonly width: number
  readonly height: number
  /** How far the page was scrolled when it was read. */
  readonly scrollX: number
  readonly scrollY: number
  style(element: Element, pseudo?: string): CSSStyleDeclaration
  /** Whether an element has a box: not so for `display: none`, nor for `display: contents`. */
  hasBox(element: Element): boolean
  box(element: Element): DOMRect
  /** Where a text, or a part of it, is drawn: a rectangle for each line and direction. */
  boxes(text: Node, from?: number, to?: number): DOMRectList
  /** The parent in the tree that is drawn: the slot of what is slotted, the host of a shadow root. */
  parent(node: Node): Element | null
  /** Whether the person can write into it: `contenteditable`, `designMode`, `user-modify`, an EditContext. */
  takesText(element: Element): boolean
  /** What a field shows now; asked only of those that nobody can write into. */
  shownValue(element: Element): string
  /** Elements one above the other at a point of what is seen, the uppermost first. */
  at(x: number, y: number): readonly Element[]
  /** All elements that match, found by the browser itself. */
  all(root: Document | ShadowRoot, selector: string): NodeListOf<Element>
  /** Symbols of the page's own counter styles, by name. */
  counterStyles(): ReadonlyMap<string, string>
}

/** A rectangle in the page, scrolled or not. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const widthOf = ({ left, right }: Box): number => right - left
export const heightOf = ({ top, bottom }: Box): number => bottom - top
