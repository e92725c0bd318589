import type { Dom } from '../dom/any-document.ts'
import { type Colour, colourOf, isLost, WHITE } from './colour.ts'
import { declaredStyles, type Style } from './declared.ts'
import { cutsOff, hidesItself, isAway, pixels } from './hides.ts'
import { Plainness } from './plainness.ts'

/** Text that is smaller is there for no reader, CSS pixels. Preheaders of newsletters use 1 px, too. */
const SMALLEST = 3

/** How far outside the message a part may stand, CSS pixels: a shadow or a negative margin is near. */
const OUTSIDE = 60

/** How the text that stands directly in an element is drawn. */
interface Drawn {
  readonly visible: boolean
  /** CSS pixels. */
  readonly size: number
  readonly ink: Colour | undefined
  /** Moved out of its own box. */
  readonly indented: boolean
  readonly keepsLines: boolean
}

const PLAIN: Drawn = { visible: true, size: 16, ink: undefined, indented: false, keepsLines: false }

/**
 * What of a message a reader sees: by the styles that the browser worked out where it is laid out, else by
 * those that the message declares. A wrapper of size 0 hides nothing when what stands in it has a size of its own.
 */
export class MessageSight {
  private readonly layout: boolean
  private readonly style: (element: Element) => Style
  private readonly plain: Plainness
  private readonly hidden = new Map<Element, boolean>()
  private readonly drawn = new Map<Element, Drawn>()
  private readonly grounds = new Map<Element, Colour | undefined>()
  private readonly frame: DOMRect | undefined

  constructor(
    private readonly root: Element,
    private readonly dom: Dom,
  ) {
    const view = root.ownerDocument.defaultView
    // On the command line there is no `Element` of a browser, and nothing is laid out.
    this.layout = typeof Element !== 'undefined' && view !== null
    this.style =
      this.layout && view
        ? (element) => {
            const computed = view.getComputedStyle(element)
            return (property) => computed.getPropertyValue(property)
          }
        : declaredStyles(root, dom)
    this.plain = new Plainness(dom, this.layout ? root : (dom.root(root.ownerDocument) ?? root))
    if (this.layout) this.frame = boxOf(root)
  }

  /** Whether all that stands in an element is out of sight, so that nobody need look inside. */
  isHidden(element: Element): boolean {
    if (element === this.root) return false
    let hidden = this.hidden.get(element)
    if (hidden === undefined) {
      const parent = this.around(element)
      hidden = (parent !== undefined && this.isHidden(parent)) || this.hides(element)
      this.hidden.set(element, hidden)
    }
    return hidden
  }

  /** Whether the text directly in an element takes any room. */
  takesRoom(element: Element): boolean {
    return !this.isHidden(element) && this.drawnIn(element).size >= SMALLEST
  }

  /** Whether the text directly in an element can be read. */
  shows(element: Element): boolean {
    if (!this.takesRoom(element)) return false
    const { visible, ink, indented } = this.drawnIn(element)
    if (!visible || indented) return false
    if (ink) {
      const ground = this.groundOf(element)
      if (ground && isLost(ink, ground) && !this.isMoved(element)) return false
    }
    return true
  }

  /** Whether line ends in the source are line ends to the reader (`pre`, `white-space: pre-wrap`). */
  keepsLines(element: Element): boolean {
    return this.drawnIn(element).keepsLines
  }

  private hides(element: Element): boolean {
    if (this.layout && !Element.prototype.checkVisibility.call(element, { opacityProperty: true }))
      return true
    if (this.plain.isPlaced(element)) return false
    if (this.dom.has(element, 'hidden')) return true
    if (!this.layout) return hidesItself(this.style(element))
    const box = boxOf(element)
    if (this.isOutside(box)) return true
    const style = this.style(element)
    if (style('clip-path') !== 'none' || style('clip') !== 'auto') return cutsOff(style)
    return (box.width <= 1 || box.height <= 1) && cutsOff(style)
  }

  /** Far to the left of the message or above it. */
  private isOutside({ width, height, right, bottom }: DOMRect): boolean {
    if (!this.frame || (width === 0 && height === 0)) return false
    return right < this.frame.left - OUTSIDE || bottom < this.frame.top - OUTSIDE
  }

  private drawnIn(element: Element): Drawn {
    let drawn = this.drawn.get(element)
    if (!drawn) {
      const parent = this.around(element)
      const around = parent ? this.drawnIn(parent) : PLAIN
      drawn =
        parent && this.plain.isDrawn(element)
          ? { ...around, keepsLines: around.keepsLines || this.dom.name(element) === 'pre' }
          : this.read(element, around)
      this.drawn.set(element, drawn)
    }
    return drawn
  }

  private read(element: Element, around: Drawn): Drawn {
    const style = this.style(element)
    const name = this.dom.name(element)
    const visibility = style('visibility')
    const space = style('white-space')
    const colour =
      style('color') || (name === 'font' ? this.dom.attribute(element, 'color', 30) : '')
    const indent = style('text-indent')
    return {
      visible: visibility ? !/hidden|collapse/.test(visibility) : around.visible,
      size: pixels(style('font-size') || sizeIn(style('font')), around.size) ?? around.size,
      ink: colourOf(colour) ?? around.ink,
      indented: indent ? isAway(indent) : around.indented,
      keepsLines: space ? space.startsWith('pre') : name === 'pre' || around.keepsLines,
    }
  }

  /** What text stands on; `undefined` for a picture. */
  private groundOf(element: Element): Colour | undefined {
    if (this.grounds.has(element)) return this.grounds.get(element)
    const parent = this.layout ? this.dom.parent(element) : this.around(element)
    const isElement = parent && this.dom.type(parent) === 1
    const behind = isElement ? () => this.groundOf(parent as Element) : () => WHITE
    const ground =
      this.plain.isDrawn(element) && isElement ? behind() : this.ownGround(element, behind)
    this.grounds.set(element, ground)
    return ground
  }

  private ownGround(element: Element, behind: () => Colour | undefined): Colour | undefined {
    const style = this.style(element)
    const picture = style('background-image') || style('background')
    if (/url\(|gradient/.test(picture) || this.dom.has(element, 'background')) return undefined
    const own =
      colourOf(style('background-color') || style('background')) ??
      colourOf(this.dom.attribute(element, 'bgcolor', 30))
    return own && own[3] > 0.5 ? own : behind()
  }

  /** Whether an element may lie upon another part, whose colour is not known here. */
  private isMoved(element: Element): boolean {
    for (let at: Element | undefined = element; at; at = this.around(at)) {
      const style = this.style(at)
      if (/absolute|fixed|relative|sticky/.test(style('position'))) return true
      if (/(?:^|\s)-\d/.test(`${style('margin-top')} ${style('margin')}`)) return true
    }
    return false
  }

  /** The element around, inside the message. */
  private around(element: Element): Element | undefined {
    if (element === this.root) return undefined
    const parent = this.dom.parent(element)
    return parent && this.dom.type(parent) === 1 ? (parent as Element) : undefined
  }
}

/** The size in `font: 0/0 a`. */
const sizeIn = (font: string) => /(?:^|\s)(\d[\d.]*[a-z%]*)\s*(?:\/|\s)/.exec(font)?.[1] ?? ''

const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element)
