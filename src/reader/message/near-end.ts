import type { Dom } from '../dom/any-document.ts'

/** Nodes read at the end of a message that has too many. */
export const LAST_NODES = 3_000

/**
 * The node from which on the last ones of a message are read.
 * @param after the node up to which it was read already: never before it
 * @param isUnread whether an element is left out, with all in it
 * @returns `undefined` when nothing is left, or what is left stands in a part that is left out
 */
export function nearEnd(
  dom: Dom,
  root: Element,
  after: Node,
  isUnread: (element: Element) => boolean,
): Node | undefined {
  let node = deepest(dom, root)
  for (let steps = 0; steps < LAST_NODES && node !== after; steps++) {
    const before = dom.previous(node)
    node = before ? deepest(dom, before) : (dom.parent(node) ?? node)
    if (node === root) return undefined
  }
  for (let at = dom.parent(node); at && at !== root; at = dom.parent(at))
    if (isUnread(at as Element)) return undefined
  return node
}

/** The last node inside. */
function deepest(dom: Dom, node: Node): Node {
  let at = node
  for (let last = dom.last(at); last; last = dom.last(at)) at = last
  return at
}
