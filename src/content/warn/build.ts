const XHTML = 'http://www.w3.org/1999/xhtml'
const SVG = 'http://www.w3.org/2000/svg'

type Child = Node | string | undefined

/** Builds an element: attributes by name, then its children. Works in XML documents too. */
export function build<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElementNS(XHTML, tag) as HTMLElementTagNameMap[K]
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children.filter((child) => child !== undefined))
  return element
}

/** A sign of the level by its shape: a triangle for danger, a disc for doubt, both with "!". */
export function sign(level: 'danger' | 'caution'): SVGSVGElement {
  const draw = (tag: string, attributes: Readonly<Record<string, string>>) => {
    const element = document.createElementNS(SVG, tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    return element
  }
  const svg = draw('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }) as SVGSVGElement
  const shape = level === 'danger' ? 'M12 2 23 21.5H1Z' : 'M12 1.5a10.5 10.5 0 1 0 .01 0Z'
  svg.append(
    draw('path', { d: shape, fill: 'currentColor', 'stroke-linejoin': 'round' }),
    draw('path', { d: 'M12 8.5v6M12 17.6v.9', class: 'point' }),
  )
  return svg
}
