import type { Dom } from '../dom/any-document.ts'

/** Attributes by which an element may be drawn otherwise than what surrounds it. */
const STYLING = ['class', 'id', 'hidden', 'color', 'bgcolor', 'background']

/** What a `style` must name to take its element out of sight, or to draw its text in another way. */
const PLACING = /display|opac|indent|clip|posit|overflow|transf|margin|filter|hide|var\(/i
const DRAWING = /font|color|backg|visib|space|indent|var\(/i

/** In place of a `style`: a rule from elsewhere may reach the element. */
const ANY = '*'

/** Spares the browser most questions: most elements of a message are drawn like what surrounds them. */
export class Plainness {
  private readonly styles = new Map<Element, string>()
  private readonly hasSheets: boolean

  /** @param scope where style sheets would stand that reach elements without any attribute */
  constructor(
    private readonly dom: Dom,
    scope: Element,
  ) {
    this.hasSheets = dom.find(scope, 'style') !== null
  }

  /** Whether an element surely stands where what surrounds it stands. */
  isPlaced(element: Element): boolean {
    return this.isWithout(element, PLACING)
  }

  /** Whether an element's text is surely drawn like the text around it. */
  isDrawn(element: Element): boolean {
    return this.isWithout(element, DRAWING)
  }

  private isWithout(element: Element, telling: RegExp): boolean {
    if (this.hasSheets) return false
    let style = this.styles.get(element)
    if (style === undefined) {
      style = this.styleOf(element)
      this.styles.set(element, style)
    }
    return style === '' || (style !== ANY && !telling.test(style))
  }

  private styleOf(element: Element): string {
    if (!this.dom.hasSome(element)) return ''
    if (STYLING.some((name) => this.dom.has(element, name))) return ANY
    return this.dom.attribute(element, 'style', 2_000)
  }
}
