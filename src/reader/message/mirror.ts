import type { Dom } from '../dom/any-document.ts'

/**
 * Whether an element draws its letters from right to left whatever they are: "liavarT ecnarF" in `<bdo dir=rtl>` is read
 * as a name. Arabic and Hebrew text needs no override.
 */
export function isMirrored(dom: Dom, element: Element): boolean {
  const style = dom.attribute(element, 'style', 2_000)
  const overrides = dom.name(element) === 'bdo' || /bidi-override|isolate-override/i.test(style)
  return (
    overrides &&
    (/^rtl$/i.test(dom.attribute(element, 'dir')) || /direction\s*:\s*rtl/i.test(style))
  )
}

/** The letters in the order in which they are drawn, line by line. */
export function mirrored(words: string): string {
  return words
    .split('\n')
    .map((line) => Array.from(line).reverse().join(''))
    .join('\n')
}
