import { LIMITS } from '../../evidence/limits.ts'
import type { PageEvidence, Where } from '../../evidence/page.ts'
import { readByName } from './by-name.ts'
import { readByRole } from './by-role.ts'
import { fieldKind } from './fields.ts'
import { type Around, atStart, type ReadOptions } from './ground.ts'
import { Parts } from './parts.ts'
import { BLOCK, isGap, SILENT } from './text-of.ts'

/** Comments looked at: the one that says where a copy was saved from comes first. */
const MOST_COMMENTS = 60

/** One pass over the tree, in reading order, shadow roots in the place of their hosts. */
export class Walk {
  readonly unread: Set<string>
  private readonly parts: Parts
  private readonly pending: { node: Node; around: Around }[] = []
  private nodes = 0
  private comments = 0

  constructor(document: Document, where: Where, options: ReadOptions) {
    this.parts = new Parts(document, where, options)
    this.unread = this.parts.ground.unread
    this.enter(document, atStart(document))
  }

  /** Reads one node; false when nothing is left. */
  step(): boolean {
    const next = this.pending.pop()
    if (!next) return false
    if (++this.nodes > LIMITS.nodes) {
      this.unread.add('nodes')
      return false
    }
    const { node, around } = next
    const { ground, words, origin } = this.parts
    const { dom } = ground
    const sibling = dom.next(node)
    if (sibling) this.pending.push({ node: sibling, around })
    // Between two slices the page may have taken the node away, and its siblings with it.
    else if (!dom.parent(node)) this.unread.add('changed')
    switch (dom.type(node)) {
      case 3:
        if (isGap(dom, node)) words.breakLine(around.region)
        else words.read(dom.value(node), around)
        break
      case 8:
        if (this.comments++ < MOST_COMMENTS) origin.readComment(dom.value(node))
        break
      case 1:
        this.readElement(node as Element, around)
    }
    return true
  }

  /** What was read so far. */
  evidence(): PageEvidence {
    return this.parts.evidence()
  }

  /** Goes on with a node's children. */
  private enter(parent: Node, around: Around): void {
    const node = this.parts.ground.dom.first(parent)
    if (node) this.pending.push({ node, around })
  }

  private readElement(element: Element, around: Around): void {
    const { ground, words, origin, files, forms, head } = this.parts
    const { dom, options } = ground
    if (options.skip?.(element)) return
    const name = dom.name(element)
    const named = `${dom.attribute(element, 'class')} ${dom.attribute(element, 'id')}`
    const kind = fieldKind(dom, element, name)
    if (kind) forms.readField(element, kind, around)
    if (head.read(element, name)) return

    let inside = readByName(this.parts, element, name, named, around)
    inside = readByRole(this.parts, element, name, named, around, inside)
    origin.readByline(element, named)
    words.readSpoken(element, name)
    const style = dom.attribute(element, 'style')
    if (style) files.readStyle(style)

    if (BLOCK.has(name)) words.breakLine(inside.region)
    if (SILENT.has(name) || name === 'svg') return
    const shadow = options.openShadow?.(element)
    this.enter(element, inside)
    if (shadow) this.enter(shadow, { ...inside, root: shadow })
  }
}
