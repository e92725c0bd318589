import { PAGE_LIMITS } from '../../evidence/limits.ts'
import type { PageEvidence, Where } from '../../evidence/page.ts'
import { readByName } from './by-name.ts'
import { readByRole } from './by-role.ts'
import { generatedIn } from './drawn/edges.ts'
import type { GeneratedText } from './drawn/generated.ts'
import { shownText } from './drawn/values.ts'
import { Early } from './early.ts'
import { fieldKind } from './fields.ts'
import { type Around, atStart, type ReadOptions } from './ground.ts'
import { aroundPart, samplesOf } from './important.ts'
import { Parts } from './parts.ts'
import { readTextNode } from './read-text.ts'
import { BLOCK, NOT_TEXT, SILENT } from './text-of.ts'

/** The one that says where a copy was saved from comes first. */
const MOST_COMMENTS = 60

interface Waiting {
  readonly node: Node
  readonly around: Around
  /** Only what is in it is read, not what follows it. */
  readonly alone?: true
  /** Drawn behind its host's content. */
  readonly after?: GeneratedText
}

/** One pass over the tree, in reading order, shadow roots in the place of their hosts; what nobody sees comes last. */
export class Walk {
  readonly unread: Set<string>
  private readonly parts: Parts
  private readonly pending: Waiting[] = []
  private readonly hidden: Waiting[] = []
  private readonly early: Early
  /** What was read: a part that lies in another, or was come by before, is not read twice. */
  private readonly known = new WeakSet<Node>()
  private samples: Iterator<Element> | undefined
  private nodes = 0
  private hiddenNodes = 0
  private comments = 0

  constructor(document: Document, where: Where, options: ReadOptions) {
    this.parts = new Parts(document, where, options)
    this.unread = this.parts.ground.unread
    this.early = new Early(this.parts.ground)
    this.enter(document, atStart(document))
  }

  /** Reads one node; false when nothing is left. */
  step(): boolean {
    if (this.early.isOn) return this.stepEarly()
    const next = this.pending.pop()
    if (!next) return this.samples ? this.stepSamples(this.samples) : this.stepHidden()
    if (++this.nodes > PAGE_LIMITS.nodes) {
      this.pending.length = 0
      this.unread.add('nodes')
      this.samples = samplesOf(this.parts.ground)
      return true
    }
    this.read(next, this.pending)
    return true
  }

  /** Time runs out: what matters most is read before the rest. */
  hurry(): void {
    this.early.hurry(this.pending.length)
  }

  get isEarly(): boolean {
    return this.early.isOn
  }

  /** One node of what matters most on a large or slow page. */
  private stepEarly(): boolean {
    if (this.early.goesOn(this.pending.length)) {
      this.read(this.pending.pop() as Waiting, this.pending)
      return true
    }
    const element = this.early.next(this.pending)
    if (!element) return true
    const { ground, forms } = this.parts
    this.parts.words.breakLine('body')
    const around = aroundPart(ground, element, (form) => forms.readForm(form, ''))
    this.pending.push({ node: element, around, alone: true })
    return true
  }

  /** Texts of elements behind the last that was read, evenly: padding hides nothing for sure. */
  private stepSamples(samples: Iterator<Element>): boolean {
    const { done, value } = samples.next()
    if (done) {
      this.samples = undefined
      return true
    }
    const { dom, document } = this.parts.ground
    for (let child = dom.first(value), seen = 0; child && seen < 8; child = dom.next(child), seen++)
      if (dom.type(child) === 3) readTextNode(this.parts, child, atStart(document))
    this.parts.words.breakLine('body')
    return true
  }

  evidence(): Generator<undefined, PageEvidence> {
    return this.parts.evidence()
  }

  /** What nobody sees is padding, or is shown a moment later: it costs the rest of the page nothing. */
  private stepHidden(): boolean {
    const next = this.hidden.pop()
    if (!next) return false
    if (++this.hiddenNodes > PAGE_LIMITS.hiddenNodes) {
      this.unread.add('hidden')
      return false
    }
    this.read(next, this.hidden)
    return true
  }

  private read({ node, around, alone, after }: Waiting, pending: Waiting[]): void {
    const { ground, words, origin } = this.parts
    const { dom } = ground
    if (after) {
      words.read(after.text, around, after.box, node as Element)
      return
    }
    const sibling = alone ? null : dom.next(node)
    if (sibling) pending.push({ node: sibling, around })
    // Between two slices the page may have taken the node away, and its siblings with it.
    else if (!alone && !dom.parent(node)) this.unread.add('changed')
    if (this.early.isOn && this.known.has(node)) {
      this.enter(node, around)
      return
    }
    this.known.add(node)
    switch (dom.type(node)) {
      case 3:
      case 4:
        readTextNode(this.parts, node, around)
        break
      case 8:
        if (this.comments++ < MOST_COMMENTS) origin.readComment(dom.value(node))
        break
      case 1:
        this.readElement(node as Element, around)
    }
  }

  private enter(parent: Node, around: Around): void {
    const node = this.parts.ground.dom.first(parent)
    if (node) (around.hidden ? this.hidden : this.pending).push({ node, around })
  }

  private readElement(element: Element, around: Around): void {
    const { ground, words, origin, files, forms, head } = this.parts
    const { dom, options, visibilities } = ground
    if (options.skip?.(element) || this.early.hasRead(element)) return
    const name = dom.name(element)
    const visibility = visibilities?.of(element)
    if (visibility?.hidden && !around.hidden && name !== 'head') {
      this.readHidden(element, name, around)
      return
    }
    const named = `${dom.attribute(element, 'class')} ${dom.attribute(element, 'id')}`
    const kind = fieldKind(ground, element, name)
    if (kind) forms.readField(element, kind, around)
    if (head.read(element, name) && !(visibilities && visibility?.hidden === false)) return

    let inside = readByName(this.parts, element, name, named, around)
    inside = readByRole(this.parts, element, name, named, around, inside)
    if (!around.hidden) {
      origin.readByline(element, named)
      words.readSpoken(element, name)
    }
    const style = dom.attribute(element, 'style')
    if (style) files.readStyle(style)

    if (BLOCK.has(name)) words.breakLine(inside.region)
    const shadow = options.openShadow?.(element)
    if (visibilities && !around.hidden) {
      const shown = shownText(dom, visibilities, element, name)
      if (shown !== undefined) {
        if (shown) words.read(` ${shown} `, inside, visibilities.layout.box(element), element)
        return
      }
      if (!kind && !shadow) forms.readDrawn(element, name, around)
      const { before, after } = generatedIn(ground, visibilities, element)
      if (after) this.pending.push({ node: element, around: inside, alone: true, after })
      if (before) words.read(before.text, inside, before.box, element)
    } else if (SILENT.has(name)) return
    if (!visibilities && NOT_TEXT.has(name)) return
    this.enter(element, inside)
    if (shadow) this.enter(shadow, { ...inside, root: shadow })
  }

  /** Comes back to an element of which nobody sees anything, when all that is seen was read. */
  private readHidden(element: Element, name: string, around: Around): void {
    // What it tells machines is never seen, and told all the same.
    if (this.parts.head.read(element, name)) return
    this.hidden.push({ node: element, around: { ...around, hidden: true }, alone: true })
  }
}
