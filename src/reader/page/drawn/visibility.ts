import type { Dom } from '../../dom/any-document.ts'
import { Grounds, standsOut } from './ground-colour.ts'
import type { Box, Layout } from './layout.ts'

/** What is known of an element that is drawn, or why nothing of it is seen. */
export interface Visibility {
  /** Nothing in it is seen: `display: none`, opacity, a clip. */
  readonly hidden: boolean
  /** Its own text is not seen, but what is in it may be: `visibility`. */
  readonly unseen: boolean
  readonly opacity: number
  /** What cuts off its content; what cuts off content in it that is placed absolutely, and fixed. */
  readonly clip: Box
  readonly absolute: Box
  readonly fixed: Box
  readonly style: CSSStyleDeclaration | undefined
  /** It, or something around it, is written from right to left: an override there turns its letters, too. */
  readonly turned: boolean
}

const EVERYWHERE: Box = {
  left: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
}
const OPEN: Visibility = {
  hidden: false,
  unseen: false,
  opacity: 1,
  clip: EVERYWHERE,
  absolute: EVERYWHERE,
  fixed: EVERYWHERE,
  style: undefined,
  turned: false,
}
const NOWHERE: Visibility = { ...OPEN, hidden: true }

/** What a person cannot make out: parts of full opacity, and pixels in height or width. */
const LEAST = { opacity: 0.1, height: 4, width: 1 }

/** Tells what a person sees of a document, by what the browser has laid out. */
export class Visibilities {
  private readonly known = new Map<Element, Visibility>()
  /** Where each text that was asked for is seen; a heading is read by itself, and with all the rest. */
  readonly texts = new Map<Node, Box | undefined>()
  readonly layout: Layout
  readonly grounds: Grounds
  private readonly dom: Dom

  constructor(layout: Layout, dom: Dom) {
    this.layout = layout
    this.grounds = new Grounds(layout)
    this.dom = dom
  }

  of(element: Element): Visibility {
    const known = this.known.get(element)
    if (known) return known
    // Not by recursion: a page nests 50,000 elements.
    const path: Element[] = []
    let at: Element | null = element
    while (at && !this.known.has(at)) {
      path.push(at)
      at = this.layout.parent(at)
    }
    let visibility = (at && this.known.get(at)) || OPEN
    for (const next of path.reverse()) {
      visibility = this.look(next, visibility)
      this.known.set(next, visibility)
    }
    return visibility
  }

  private look(element: Element, parent: Visibility): Visibility {
    if (parent.hidden) return parent
    const { layout } = this
    if (!layout.hasBox(element)) {
      // A slot, or `display: contents`: no box of its own, and its content is drawn.
      const style = layout.style(element)
      return style.display === 'contents'
        ? {
            ...parent,
            style,
            unseen: style.visibility !== 'visible',
            turned: parent.turned || style.direction === 'rtl',
          }
        : NOWHERE
    }
    const style = layout.style(element)
    const opacity = parent.opacity * Number(style.opacity) * filtered(style.filter)
    if (opacity < LEAST.opacity) return NOWHERE
    const { position, overflow, clipPath } = style
    let { clip, absolute, fixed } = parent
    if (position === 'absolute') clip = absolute
    else if (position === 'fixed') clip = absolute = fixed
    if (clipPath !== 'none' && cutsAll(clipPath)) return NOWHERE
    const placed = position !== 'static'
    if (placed && style.clip !== 'auto' && cutsAll(style.clip)) return NOWHERE
    if (overflow !== 'visible' && !isRoot(this.dom.name(element))) {
      // A scrolled box shows the rest when it is scrolled; one without any room shows nothing.
      const box = layout.box(element)
      clip = /hidden|clip/.test(overflow) ? meet(clip, box) : isEmpty(box) ? box : clip
    }
    if (placed) absolute = clip
    // What contains things that are placed matters only where something is cut off.
    if ((clip !== absolute || clip !== fixed) && style.transform !== 'none') absolute = fixed = clip
    const unseen = style.visibility !== 'visible'
    const turned = parent.turned || style.direction === 'rtl'
    return { hidden: false, unseen, opacity, clip, absolute, fixed, style, turned }
  }

  /** Whether a person sees what is drawn there, in an element. */
  sees(box: Box, visibility: Visibility): boolean {
    if (visibility.hidden || visibility.unseen) return false
    const { clip } = visibility
    const left = Math.max(box.left, clip.left)
    const right = Math.min(box.right, clip.right)
    const top = Math.max(box.top, clip.top)
    const bottom = Math.min(box.bottom, clip.bottom)
    if (bottom - top < LEAST.height || right - left < LEAST.width) return false
    const { scrollX, scrollY, width } = this.layout
    // Nobody scrolls to the left of the page or above it, nor for screens to its right.
    return right + scrollX > 0 && bottom + scrollY > 0 && left + scrollX < Math.max(width, 400) * 3
  }

  /** Whether a text has another colour than its ground. */
  stands(element: Element, box: Box, visibility: Visibility): boolean {
    return !visibility.style || standsOut(this, element, box, visibility.style)
  }
}

const isRoot = (name: string) => name === 'html' || name === 'body'

const isEmpty = ({ width, height }: DOMRect) => width < 2 || height < 2

const meet = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
})

/** `opacity(0)` as a filter. */
function filtered(filter: string): number {
  if (filter === 'none' || !filter) return 1
  const [, value = '1', percent] = /opacity\(([\d.]{1,8})(%?)\)/.exec(filter) ?? []
  return percent ? Number(value) / 100 : Number(value)
}

/** A clip that leaves nothing: `inset(50%)`, `circle(0px)`, `rect(0px, 0px, 0px, 0px)`. */
function cutsAll(shape: string): boolean {
  const [, kind = '', inside = ''] = /^([a-z]{1,12})\((.{0,300})\)/.exec(shape) ?? []
  const numbers = (inside.match(/-?[\d.]{1,12}/g) ?? []).map(Number)
  const [first = 1, second = first, third = first, fourth = second] = numbers
  switch (kind) {
    case 'inset':
      return inside.includes('%') && (first + third >= 99 || second + fourth >= 99)
    case 'circle':
    case 'ellipse':
      return first < 2
    case 'rect':
      return Math.abs(third - first) < 2 || Math.abs(second - fourth) < 2
    case 'polygon':
      return numbers.every((number) => number === numbers[0])
  }
  return false
}
