export type Child = Node | string | false | undefined | null

export interface Props {
  readonly class?: string
  readonly id?: string
  /** Called when the person presses it (mouse, touch or keyboard). */
  readonly press?: () => unknown
  /** Any other attribute; `false` and `undefined` are left out, `true` is empty. */
  readonly [attribute: string]: string | number | boolean | (() => unknown) | undefined
}

/** Builds an element: `createElement('p', { class: 'quiet' }, text)`. Children that are nothing are left out. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener('click', () => void value())
    else if (value === true) element.setAttribute(name, '')
    else if (value !== false && value !== undefined) element.setAttribute(name, String(value))
  }
  append(element, children)
  return element
}

const SVG = 'http://www.w3.org/2000/svg'

/** Builds an SVG element. */
export function createSvg(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Element | string)[]
): SVGElement {
  const element = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  element.append(...children)
  return element
}

/** Puts these children in the place of what an element holds. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren()
  append(element, children)
}

function append(element: Element, children: readonly Child[]): void {
  for (const child of children)
    if (child !== false && child !== undefined && child !== null && child !== '')
      element.append(child)
}
