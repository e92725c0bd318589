import { LIMITS } from '../limits.ts'
import type { PageEvidence, Region, Where } from '../page.ts'
import { Buttons } from './buttons.ts'
import { domOf } from './dom.ts'
import { fieldKind } from './fields.ts'
import { Files } from './files.ts'
import { Forms } from './forms.ts'
import { type Around, atStart, type Ground, type ReadOptions } from './ground.ts'
import { Head } from './head.ts'
import { addressesOf } from './hosts.ts'
import { BUTTON, FOOTER, HEADER } from './marks.ts'
import { Origin } from './origin.ts'
import { PageLinks } from './page-links.ts'
import { Pictures } from './pictures.ts'
import { BLOCK, SILENT, sourceOf, textOf } from './text-of.ts'
import { Words } from './words.ts'

/** Comments looked at: the one that says where a copy was saved from comes first. */
const MOST_COMMENTS = 60

/** One pass over the tree, in reading order, shadow roots in the place of their hosts. */
export class Walk {
  readonly unread = new Set<string>()
  private readonly ground: Ground
  private readonly where: Where
  private readonly pending: { node: Node; around: Around }[] = []
  private nodes = 0
  private comments = 0
  private title: string | undefined
  private language = ''
  private readonly words: Words
  private readonly origin: Origin
  private readonly pictures: Pictures
  private readonly files: Files
  private readonly links: PageLinks
  private readonly buttons: Buttons
  private readonly forms: Forms
  private readonly head: Head

  constructor(document: Document, where: Where, options: ReadOptions) {
    const dom = domOf(document)
    const addresses = addressesOf(dom.base(document), where.hostname)
    const ground = { document, dom, addresses, options, unread: this.unread }
    this.ground = ground
    this.where = where
    this.words = new Words(ground)
    this.origin = new Origin(ground)
    this.pictures = new Pictures(ground)
    this.files = new Files(ground, this.pictures)
    this.links = new PageLinks(ground)
    this.buttons = new Buttons(ground)
    this.forms = new Forms(ground)
    this.head = new Head(ground, this.origin, this.files)
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
    const { dom } = this.ground
    const sibling = dom.next(node)
    if (sibling) this.pending.push({ node: sibling, around })
    // Between two slices the page may have taken the node away, and its siblings with it.
    else if (!dom.parent(node)) this.unread.add('changed')
    switch (dom.type(node)) {
      case 3:
        this.words.read(dom.value(node), around)
        break
      case 8:
        if (this.comments++ < MOST_COMMENTS) this.origin.readComment(dom.value(node))
        break
      case 1:
        this.readElement(node as Element, around)
    }
    return true
  }

  /** What was read so far. */
  evidence(): PageEvidence {
    if (this.unread.size) this.forms.readBeyond()
    const pad = this.buttons.pad()
    if (pad) this.forms.readPad(pad)
    const { text, spoken, header, footer, headings, legends } = this.words.found()
    const { siteNames, saysItIs, article } = this.origin.found()
    const { icons, assets, colours } = this.files.found()
    const { linkHosts, ownLinks, contacts } = this.links.found()
    const { forms, fields } = this.forms.found()
    return {
      ...this.where,
      language: this.language,
      title: this.title ?? '',
      siteNames,
      headings,
      header,
      footer,
      pictures: this.pictures.found,
      icons,
      legends,
      buttons: this.buttons.found,
      fields,
      forms,
      linkHosts,
      ownLinks,
      assets,
      saysItIs,
      colours,
      article,
      contacts,
      text,
      spoken,
      unread: [...this.unread],
    }
  }

  /** Goes on with a node's children. */
  private enter(parent: Node, around: Around): void {
    const node = this.ground.dom.first(parent)
    if (node) this.pending.push({ node, around })
  }

  private readElement(element: Element, around: Around): void {
    const { dom, options } = this.ground
    if (options.skip?.(element)) return
    const name = dom.name(element)
    const named = `${dom.attribute(element, 'class')} ${dom.attribute(element, 'id')}`
    const kind = fieldKind(dom, element, name)
    if (kind) this.forms.readField(element, kind, around)
    if (this.readMachine(element, name)) return

    let inside = this.readByName(element, name, named, around)
    inside = this.readByRole(element, name, named, around, inside)
    this.origin.readByline(element, named)
    this.words.readSpoken(element, name)
    const style = dom.attribute(element, 'style')
    if (style) this.files.readStyle(style)

    if (BLOCK.has(name)) this.words.breakLine(inside.region)
    if (SILENT.has(name) || name === 'svg') return
    const shadow = options.openShadow?.(element)
    this.enter(element, inside)
    if (shadow) this.enter(shadow, { ...inside, root: shadow })
  }

  /** Elements whose content is for machines, or for the window's frame; false for all others. */
  private readMachine(element: Element, name: string): boolean {
    const { dom } = this.ground
    switch (name) {
      case 'title':
        if (this.title === undefined && dom.isHtml(element))
          this.title = textOf(dom, element, LIMITS.short * 2)
        return true
      case 'meta':
        this.head.readMeta(element)
        return true
      case 'link':
        this.head.readLink(element)
        return true
      case 'script':
        this.head.readScript(element)
        return true
      case 'style':
        this.files.readStyle(sourceOf(dom, element))
        return true
    }
    return false
  }

  /** What the element's name says of it. @returns what is around its content */
  private readByName(element: Element, name: string, named: string, around: Around): Around {
    const { dom } = this.ground
    const { region } = around
    const within = (inner: Region): Around => ({ ...around, region: inner })
    switch (name) {
      case 'html':
        this.language = dom.attribute(element, 'lang', 20).toLowerCase()
        break
      case 'head':
        return { ...around, inHead: true }
      case 'body':
        return { ...around, inHead: false }
      case 'img':
      case 'svg':
      case 'image':
      case 'object':
      case 'embed':
        this.readPicture(element, name, named, around)
        break
      case 'a':
      case 'area':
        this.links.read(element)
        if (BUTTON.test(named) || dom.attribute(element, 'role') === 'button')
          this.buttons.read(element)
        if (region !== 'header' && region !== 'footer') {
          // A logo that a style sheet paints on a link: its name is spoken only.
          if (/logo/i.test(named) && this.isEmpty(element))
            this.readPicture(element, name, named, within('link'))
          return within('link')
        }
        break
      case 'button':
        this.buttons.read(element)
        if (region !== 'header') return within('link')
        break
      case 'input':
        this.readInputButton(element, around)
        break
      case 'form': {
        const form = this.forms.readForm(element, named)
        const keeps = region === 'header' || region === 'footer' || region === 'article'
        return { ...around, form, region: keeps ? region : 'form' }
      }
      case 'legend':
      case 'caption':
        this.words.readLegend(element)
        break
      case 'label':
        this.forms.readLabel(element)
        return { ...around, label: element }
      case 'h1':
      case 'h2':
      case 'h3':
        this.words.readHeading(element)
        break
      case 'article':
        this.origin.article.structure = true
        return within('article')
      case 'header':
      case 'footer':
        if (region !== 'article') return within(name)
        break
      case 'time':
        this.origin.article.date = true
        break
      case 'p':
        this.origin.readParagraph(element)
    }
    return around
  }

  /**
   * What the element's role, class and id say of it.
   * @param outside what is around the element itself; `inside`, around its content so far
   * @returns what is around its content
   */
  private readByRole(
    element: Element,
    name: string,
    named: string,
    outside: Around,
    inside: Around,
  ): Around {
    let { region } = inside
    const role = this.ground.dom.attribute(element, 'role', 20)
    if (role === 'banner') region = 'header'
    else if (role === 'contentinfo') region = 'footer'
    else if (role === 'heading') this.words.readHeading(element)
    else if (role === 'button' && name !== 'a' && name !== 'button') this.buttons.read(element)
    else if (role === 'img' && name !== 'svg' && name !== 'img')
      this.readPicture(element, name, named, outside)
    if (name !== 'html' && name !== 'body' && region !== 'article' && region !== 'link') {
      if (HEADER.test(named)) region = 'header'
      else if (FOOTER.test(named)) region = 'footer'
      if (/logo/i.test(named) && name !== 'img' && name !== 'svg')
        this.readPicture(element, name, named, { ...outside, region })
    }
    return region === inside.region ? inside : { ...inside, region }
  }

  private isEmpty(element: Element): boolean {
    const { dom } = this.ground
    const first = dom.first(element)
    if (!first) return true
    return dom.type(first) === 3 && !dom.next(first) && !dom.value(first).trim()
  }

  private readPicture(element: Element, name: string, named: string, around: Around): void {
    const before = this.pictures.found.length
    this.pictures.read(element, name, named, around)
    if (name !== 'img' || this.pictures.found.length === before) return
    const alt = this.ground.dom.attribute(element, 'alt', 2000).slice(0, LIMITS.short)
    this.words.read(` ${alt} `, around)
  }

  private readInputButton(element: Element, around: Around): void {
    const type = this.ground.dom.attribute(element, 'type').toLowerCase()
    if (type === 'image') this.readPicture(element, 'img', '', { ...around, region: 'link' })
    if (type === 'submit' || type === 'button' || type === 'image')
      this.buttons.readInput(element, type)
  }
}
