import type { Ground } from '../ground.ts'
import { asRead, BLOCK, collapse } from '../text-of.ts'
import { edgesOf } from './edges.ts'
import { generatedText, NO_TEXT } from './generated.ts'
import { isInOrder, type Piece, readAsDrawn } from './join.ts'
import type { Box } from './layout.ts'
import { drawnText } from './text.ts'
import { shownText } from './values.ts'
import type { Visibilities } from './visibility.ts'

/** Nodes looked at: a name of thirty letters, an element for each. */
const MOST = 200

/**
 * The text of a small element as it is drawn: in the order in which its parts stand, its generated
 * text and the values that it shows included, without what nobody sees.
 */
export function drawnTextOf(
  { dom, options }: Ground,
  visibilities: Visibilities,
  element: Element,
  limit: number,
): string {
  const pieces: Piece[] = []
  let source = ''
  let line = 0
  let budget = MOST
  const add = (text: string, box: Box | undefined) => {
    source += text
    if (box && /\S/.test(text)) {
      const { left, top, right, bottom } = box
      pieces.push({ text: asRead(text), left, top, right, bottom, turn: pieces.length, line })
    }
  }
  const visit = (node: Node) => {
    if (budget-- <= 0 || source.length > limit * 2) return
    const type = dom.type(node)
    if (type === 3) {
      const parent = visibilities.layout.parent(node)
      const drawn =
        parent && drawnText(visibilities, node, dom.value(node).slice(0, limit * 4), parent)
      if (drawn) add(asRead(drawn.text), drawn.box)
      return
    }
    if (type !== 1 && type !== 11) return
    if (type === 11) return children(node)
    const element = node as Element
    const visibility = visibilities.of(element)
    if (visibility.hidden) return
    const name = dom.name(element)
    if (BLOCK.has(name)) {
      source += '\n'
      line++
    }
    if (name === 'img') source += ` ${dom.attribute(element, 'alt')} `
    const shown = shownText(dom, visibilities, element, name)
    if (shown !== undefined) {
      add(` ${shown} `, visibilities.layout.box(element))
      return
    }
    const { before, after } = visibility.unseen
      ? NO_TEXT
      : generatedText(visibilities.layout, element, () =>
          edgesOf(dom, visibilities.layout, element),
        )
    if (before) add(before.text, before.box)
    const shadow = options.openShadow?.(element)
    if (shadow) children(shadow)
    children(element)
    if (after) add(after.text, after.box)
  }
  const children = (node: Node) => {
    for (let child = dom.first(node); child && budget > 0; child = dom.next(child)) visit(child)
  }
  visit(element)
  const text = isInOrder(pieces) ? source : readAsDrawn(pieces)
  return collapse(text).slice(0, limit)
}
