import { drawnText } from './drawn/text.ts'
import type { Around } from './ground.ts'
import type { Parts } from './parts.ts'
import { isGap } from './text-of.ts'

/** Reads one piece of running text: as it is drawn where there is a layout, and not at all when nobody sees it. */
export function readTextNode({ ground, words }: Parts, node: Node, around: Around): void {
  const { dom, visibilities } = ground
  if (around.hidden) return
  if (isGap(dom, node)) {
    words.breakLine(around.region)
    return
  }
  const value = dom.value(node)
  if (!visibilities) {
    words.read(value, around)
    return
  }
  const parent = visibilities.layout.parent(node)
  const drawn = parent && drawnText(visibilities, node, value, parent)
  if (drawn) words.read(drawn.text, around, drawn.box, parent)
}
