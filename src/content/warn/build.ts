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

/** A sign of the level by its shape: a triangle with "!" for danger, a disc with "?" for doubt, as in the badge. */
export function levelSign(level: 'danger' | 'caution'): SVGSVGElement {
  const draw = (tag: string, attributes: Readonly<Record<string, string>>) => {
    const element = document.createElementNS(SVG, tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    return element
  }
  const svg = draw('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }) as SVGSVGElement
  const [shape, point] =
    level === 'danger'
      ? ['M12 2 23 21.5H1Z', 'M12 8.5v6M12 17.6v.9']
      : [
          'M12 1.5a10.5 10.5 0 1 0 .01 0Z',
          'M8.9 9.3a3.1 3.1 0 1 1 4.9 2.6C12.6 12.7 12 13.4 12 14.6M12 17.6v.9',
        ]
  svg.append(
    draw('path', { d: shape as string, fill: 'currentColor', 'stroke-linejoin': 'round' }),
    draw('path', { d: point as string, class: 'point', fill: 'none' }),
  )
  return svg
}
