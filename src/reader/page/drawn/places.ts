import type { Dom } from '../../dom/any-document.ts'
import type { Visibilities } from './visibility.ts'

/** Elements that are boxes for other reasons, or places to fill in by themselves. */
const OTHERS =
  /^(html|head|body|input|textarea|select|button|a|label|img|svg|video|audio|iframe|object|embed|hr|br|progress|meter|slot|script|style|link|meta|option|summary|area|i|b|em|strong|picture|source|path|g)$/
/** Roles of what takes keys and no text. */
const CONTROLS =
  /^(button|link|tab|checkbox|radio|switch|slider|option|menuitem|img|dialog|listbox|grid|tree|menu|progressbar|separator|presentation|none)$/
/** What a script draws for what was typed: dots, a caret. */
const ONLY_SIGNS = /^[\s•●*·⬤|_▌▍‸▏]*$/u
/** Width and height (px) of a box for one line. */
const SIZE = { width: [80, 900], height: [16, 80] } as const

/**
 * Whether an element is drawn as a place to fill in and is none for the browser: an empty box with an
 * edge or a ground of its own, or an empty element that takes the focus. A script may listen to keys for
 * it; what it asks is told by the text beside it.
 */
export function isDrawnField(
  dom: Dom,
  visibilities: Visibilities,
  element: Element,
  name: string,
): boolean {
  if (OTHERS.test(name)) return false
  const canvas = name === 'canvas'
  const takesFocus =
    dom.has(element, 'tabindex') && !dom.attribute(element, 'tabindex').startsWith('-')
  if (CONTROLS.test(dom.attribute(element, 'role'))) return false
  if (!canvas && !holdsSigns(dom, element)) return false
  const visibility = visibilities.of(element)
  if (visibility.hidden || visibility.unseen || !visibility.style) return false
  if (takesFocus) return true
  const box = visibilities.layout.box(element)
  const { width, height } = SIZE
  if (box.width < width[0] || box.width > width[1]) return false
  if (box.height < height[0] || box.height > height[1]) return false
  return !canvas && isEdged(visibility.style)
}

/** Nothing but signs in it, nor any element with something of its own. */
function holdsSigns(dom: Dom, element: Element): boolean {
  let budget = 12
  for (let child = dom.first(element); child; child = dom.next(child)) {
    if (budget-- <= 0) return false
    const type = dom.type(child)
    if (type === 3 && !ONLY_SIGNS.test(dom.value(child).slice(0, 200))) return false
    if (type !== 1) continue
    const inner = dom.first(child)
    if (dom.name(child as Element) !== 'span' && dom.name(child as Element) !== 'i') return false
    if (inner && (dom.type(inner) !== 3 || !ONLY_SIGNS.test(dom.value(inner).slice(0, 200))))
      return false
  }
  return true
}

/** An edge all around, or below: as fields have. */
function isEdged({
  borderBottomWidth,
  borderBottomStyle,
  boxShadow,
  outlineStyle,
}: CSSStyleDeclaration) {
  const border = borderBottomStyle !== 'none' && Number.parseFloat(borderBottomWidth) > 0
  return border || boxShadow !== 'none' || outlineStyle !== 'none'
}
