import { MESSAGE_LIMITS } from '../../evidence/limits.ts'
import type { MessageEvidence } from '../../evidence/message.ts'
import { askedInARow, type Dom, domOf } from '../dom/any-document.ts'
import { partQuotes } from '../quotes.ts'
import { drawnIn, isField, labelOf } from './body-fields.ts'
import { BodyLinks } from './body-links.ts'
import { BodyPictures } from './body-pictures.ts'
import { INLINE, SKIPPED } from './elements.ts'
import { mayLead } from './leads.ts'
import { Lines } from './lines.ts'
import { isMirrored, mirrored } from './mirror.ts'
import { LAST_NODES, nearEnd } from './near-end.ts'
import { Quoting } from './quoting.ts'
import { tidy } from './tidy.ts'
import { MessageSight } from './visibility.ts'

/** What the body of a message gives. */
export type Body = Pick<
  MessageEvidence,
  'text' | 'hidden' | 'quoted' | 'links' | 'pictures' | 'fields' | 'truncated'
>

export interface BodyOptions {
  /** Parts that are no part of what the sender wrote: the webmail's own tips, a reply editor. */
  readonly exclude?: string
  /** Where somebody else's message begins inside the body: an attached one that is drawn below. */
  readonly quotedFrom?: string
  /** Where this webmail keeps a link's true address; `null` for the usual `href`. */
  readonly hrefOf?: (link: Element) => string | null
}

/**
 * Reads what a message's body shows. Never changes it, never looks at a value that a person typed,
 * loads nothing. Bounded by `MESSAGE_LIMITS`: of a message that is too long the beginning and the end are read.
 * @param root the element that holds the body, in the page or in a readable frame
 */
export function readBody(root: Element, options: BodyOptions = {}): Body {
  return new BodyReader(root, options).read()
}

class BodyReader {
  private readonly dom: Dom
  private readonly visibility: MessageSight
  private readonly own = new Lines()
  private readonly quoted = new Lines()
  private readonly hidden: string[] = []
  private hiddenLength = 0
  private readonly fields: string[] = []
  private readonly links: BodyLinks
  private readonly pictures: BodyPictures
  private readonly quoting: Quoting
  private truncated = false
  /** An element whose letters are drawn from right to left, and what was read in it. */
  private mirror: { readonly element: Node; words: string } | undefined

  constructor(
    private readonly root: Element,
    private readonly options: BodyOptions,
  ) {
    this.dom = askedInARow(domOf(root.ownerDocument))
    this.visibility = new MessageSight(root, this.dom)
    this.links = new BodyLinks(this.dom, options.hrefOf)
    this.pictures = new BodyPictures(this.dom)
    this.quoting = new Quoting(root, this.dom, this.visibility, options.quotedFrom)
  }

  read(): Body {
    const rest = this.walk(this.root, MESSAGE_LIMITS.nodes)
    if (rest) {
      this.truncated = true
      const last = nearEnd(this.dom, this.root, rest, (element) => this.isUnread(element))
      if (last) this.walk(last, LAST_NODES + MESSAGE_LIMITS.nodes)
    }
    const { own, quoted } = partQuotes(tidy(this.own.whole()))
    return {
      text: tidy(own).slice(0, MESSAGE_LIMITS.text),
      hidden: this.hidden.join('\n').slice(0, MESSAGE_LIMITS.hidden),
      quoted: tidy(`${quoted}\n${this.quoted.whole()}`).slice(0, MESSAGE_LIMITS.quoted),
      links: this.links.chosen(),
      pictures: this.pictures.all(),
      fields: this.fields,
      truncated: this.truncated || this.own.cut,
    }
  }

  /** Reads from a node to the end. @returns the first node that was not read any more */
  private walk(from: Node, budget: number): Node | undefined {
    let node: Node | null = from
    for (let nodes = 0; node; nodes++) {
      if (nodes > budget) return node
      let next: Node | null = this.enter(node) ? this.dom.first(node) : null
      while (!next) {
        // Leaves this node, and every parent that has no further child.
        this.leave(node)
        if (node === this.root) return undefined
        next = this.dom.next(node)
        const parent = this.dom.parent(node)
        // The message may have been taken away meanwhile.
        if (!next && !parent) return undefined
        if (!next) node = parent as Node
      }
      node = next
    }
    return undefined
  }

  /** @returns whether to look inside */
  private enter(node: Node): boolean {
    if (this.dom.type(node) === 3) this.readText(node)
    if (this.dom.type(node) !== 1) return false
    const element = node as Element
    if (this.isLeftOut(element)) return false
    // Asked of the browser only where there is something to hide.
    const isEmpty = !this.dom.first(element)
    if (!isEmpty && element !== this.root && this.visibility.isHidden(element)) {
      this.keepHidden(this.dom.text(element))
      return false
    }
    const name = this.dom.name(element)
    this.quoting.enter(element, name, this.own)
    if (!INLINE.has(name)) this.lines.break()
    if (!this.mirror && isMirrored(this.dom, element)) this.mirror = { element, words: '' }
    if (mayLead(this.dom, element)) this.links.start(element, this.quoting.isOn)
    if (name === 'img' && !this.visibility.isHidden(element))
      this.pictures.add(element, this.links.isOpen)
    if (!isField(name)) return true
    this.readField(element)
    return false
  }

  private isUnread(element: Element): boolean {
    return this.isLeftOut(element) || this.visibility.isHidden(element)
  }

  private isLeftOut(element: Element): boolean {
    const { exclude } = this.options
    if (SKIPPED.has(this.dom.name(element))) return true
    return exclude !== undefined && this.dom.matches(element, exclude)
  }

  private leave(node: Node): void {
    if (node === this.mirror?.element) {
      const { words } = this.mirror
      this.mirror = undefined
      this.say(mirrored(words))
    }
    if (this.links.end(node)) this.lines.mark()
    if (this.dom.type(node) === 1 && !INLINE.has(this.dom.name(node as Element))) this.lines.break()
    this.quoting.leave(node)
  }

  private readText(node: Node): void {
    const source = this.dom.value(node)
    const parent = this.dom.parent(node) as Element
    const isBlank = source.trim() === ''
    // White on white a gap is a gap; one without size is none: "Fra<i style=font-size:0> </i>nce".
    if (isBlank && !this.visibility.takesRoom(parent)) return
    if (!isBlank && !this.visibility.shows(parent)) {
      this.keepHidden(source)
      return
    }
    const keepsLines = !isBlank && this.visibility.keepsLines(parent)
    this.say(source.replace(keepsLines ? /[ \t\f]+/g : /[ \t\r\n\f]+/g, ' '))
  }

  private say(words: string): void {
    if (this.mirror) {
      if (this.mirror.words.length < MESSAGE_LIMITS.text) this.mirror.words += words
      return
    }
    this.links.add(words)
    this.lines.add(words)
  }

  private readField(element: Element): void {
    if (this.visibility.isHidden(element)) return
    const label = labelOf(this.dom, element, this.own.last(60))
    if (label && this.fields.length < MESSAGE_LIMITS.fields) this.fields.push(label)
    if (label) this.lines.mark()
    const drawn = drawnIn(this.dom, element)
    if (drawn) this.say(` ${drawn} `)
  }

  private keepHidden(source: string): void {
    if (this.hiddenLength > MESSAGE_LIMITS.hidden) return
    const text = source
      .slice(0, 2 * MESSAGE_LIMITS.hidden)
      .replace(/\s+/g, ' ')
      .trim()
    this.hiddenLength += text.length
    if (text) this.hidden.push(text.slice(0, MESSAGE_LIMITS.hidden))
  }

  private get lines(): Lines {
    return this.quoting.isOn ? this.quoted : this.own
  }
}
