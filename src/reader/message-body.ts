import { LIMITS, type Link, type MessageEvidence, type Pictures } from '../evidence/message.ts'
import { readLink } from './links.ts'
import { attributes, partQuotes } from './quotes.ts'

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

/** Quotes as mail programs mark them; webmails put their own prefix before class and id. */
const QUOTE =
  'blockquote,[class*=gmail_quote],[class*=yahoo_quoted],[class*=protonmail_quote],[class*=moz-cite-prefix],[class*=moz-forward-container]'
/** From here on, everything below is the thread (Outlook). */
const THREAD = /(?:divRplyFwdMsg|appendonsend)$/

const SKIPPED = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'TITLE', 'META', 'SVG'])
const INLINE = new Set(
  'A ABBR B BDI BDO BIG CITE CODE EM FONT I INS KBD LABEL MARK Q S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR O:P IMG'.split(
    ' ',
  ),
)
/** Form fields; La Poste and SFR rename them (`noinput`), SOGo renames forms only. */
const FIELD = /^(?:NO)?(?:INPUT|TEXTAREA|SELECT)$/
const NOT_ASKING = new Set(['hidden', 'submit', 'button', 'image', 'reset', 'checkbox', 'radio'])

/** Ways to hide text that mails use, in a `style` attribute. Preheaders of honest newsletters do, too. */
const HIDING =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|(?:font-size|opacity|max-height|line-height)\s*:\s*0(?:\.0+)?(?:px|em|rem|pt|%)?\s*(?:;|!|$)|text-indent\s*:\s*-\d{3}/i

/** Calls of the DOM that a form's field cannot shadow: `<input name="childNodes">` changes `form.childNodes`. */
interface Dom {
  name(node: Node): string
  type(node: Node): number
  value(node: Node): string
  attribute(element: Element, name: string): string | null
  matches(element: Element, selector: string): boolean
}

/**
 * Reads what a message's body shows. Never changes it, never looks at a value that a person typed,
 * loads nothing. Bounded by `LIMITS`.
 * @param root the element that holds the body, in the page or in a readable frame
 */
export function readBody(root: Element, options: BodyOptions = {}): Body {
  return new BodyReader(root, options).read()
}

class BodyReader {
  private readonly text: string[] = []
  private readonly hidden: string[] = []
  private readonly quoted: string[] = []
  private readonly links: Link[] = []
  private readonly fields: string[] = []
  private readonly alternative: string[] = []
  private readonly hosts = new Set<string>()
  private length = 0
  private hiddenLength = 0
  private quotedLength = 0
  private pictures = 0
  private linkedPictures = 0
  private truncated = false
  private openLink: { element: Element; start: number; quoted: boolean } | undefined
  private readonly dom: Dom
  private readonly layout: boolean

  constructor(
    private readonly root: Element,
    private readonly options: BodyOptions,
  ) {
    this.dom = domOf(root)
    this.layout = typeof root.checkVisibility === 'function'
  }

  read(): Body {
    const walker = this.root.ownerDocument.createTreeWalker(this.root, 5 /* elements, text */)
    let nodes = 0
    let node: Node | null = this.root
    let quote: Node | null = null
    let thread = false
    while (node) {
      if (++nodes > LIMITS.nodes) {
        this.truncated = true
        break
      }
      let enter = true
      if (this.dom.type(node) === 3) this.addText(this.dom.value(node), quote !== null || thread)
      else {
        const element = node as Element
        const name = this.dom.name(node).toUpperCase()
        if (SKIPPED.has(name) || this.isExcluded(element)) enter = false
        else if (node !== this.root && this.isHidden(element)) {
          this.addHidden(element)
          enter = false
        } else {
          thread ||= this.startsThread(element)
          if (!quote && this.isQuote(element, name)) quote = node
          enter = this.enter(element, name, quote !== null || thread)
        }
      }
      let next = enter ? walker.firstChild() : null
      while (!next) {
        // Leaves this node, and every parent that has no further child.
        const left: Node = walker.currentNode
        this.leave(left, quote !== null || thread)
        if (left === quote) quote = null
        if (left === this.root) break
        next = walker.nextSibling()
        if (!next && !walker.parentNode()) break
      }
      node = next
    }
    return this.finish()
  }

  private isExcluded(element: Element): boolean {
    const { exclude } = this.options
    return exclude !== undefined && this.dom.matches(element, exclude)
  }

  private startsThread(element: Element): boolean {
    const { quotedFrom } = this.options
    if (quotedFrom !== undefined && this.dom.matches(element, quotedFrom)) return true
    return THREAD.test(this.dom.attribute(element, 'id') ?? '')
  }

  private isQuote(element: Element, name: string): boolean {
    // Asked of every element: most have no class, and are no quote.
    const marked = name === 'BLOCKQUOTE' || this.dom.attribute(element, 'class') !== null
    if (!marked || !this.dom.matches(element, QUOTE)) return false
    const before = this.text.slice(-8).join('').slice(-300)
    return attributes(before) || attributes(textOf(element).slice(0, 600))
  }

  private isHidden(element: Element): boolean {
    const style = this.dom.attribute(element, 'style')
    if (style && HIDING.test(style)) return true
    if (this.dom.attribute(element, 'hidden') !== null) return true
    if (!this.layout) return false
    return !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  }

  /** @returns whether to look inside */
  private enter(element: Element, name: string, quoted: boolean): boolean {
    if (!INLINE.has(name)) this.break(quoted)
    if (name === 'A' || name === 'AREA') this.startLink(element, quoted)
    if (name === 'IMG') this.addPicture(element)
    if (FIELD.test(name)) {
      this.addField(element)
      return false
    }
    return true
  }

  private leave(node: Node, quoted: boolean): void {
    if (node === this.openLink?.element) this.endLink()
    if (this.dom.type(node) === 1 && !INLINE.has(this.dom.name(node).toUpperCase()))
      this.break(quoted)
  }

  private addText(value: string, quoted: boolean): void {
    const words = value.replace(/[ \t\r\n\f]+/g, ' ')
    if (!words) return
    if (quoted) {
      if (this.quotedLength < LIMITS.quoted) this.quoted.push(words)
      this.quotedLength += words.length
    } else {
      if (this.length < LIMITS.text) this.text.push(words)
      else this.truncated = true
      this.length += words.length
    }
  }

  private break(quoted: boolean): void {
    const pieces = quoted ? this.quoted : this.text
    if (pieces.at(-1) !== '\n') pieces.push('\n')
  }

  private addHidden(element: Element): void {
    if (this.hiddenLength > LIMITS.hidden) return
    const text = textOf(element).replace(/\s+/g, ' ').trim()
    this.hiddenLength += text.length
    if (text) this.hidden.push(text.slice(0, LIMITS.hidden))
  }

  private startLink(element: Element, quoted: boolean): void {
    this.openLink = { element, start: (quoted ? this.quoted : this.text).length, quoted }
  }

  private endLink(): void {
    const open = this.openLink
    this.openLink = undefined
    if (!open || this.links.length >= LIMITS.links) return
    const href = this.hrefOf(open.element)
    if (!href) return
    const shown = (open.quoted ? this.quoted : this.text).slice(open.start).join('')
    const named = shown.trim() || this.nameOf(open.element)
    this.links.push(readLink(named, href, open.quoted))
  }

  private hrefOf(element: Element): string | null {
    const href = this.options.hrefOf?.(element) ?? this.dom.attribute(element, 'href')
    // A relative address in a mail leads nowhere, or to the webmail itself.
    return href && /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href) ? href : null
  }

  /** A link without text: what a picture in it, or its label, says. */
  private nameOf(element: Element): string {
    const picture = element.querySelector('img[alt]')
    return (
      (picture && this.dom.attribute(picture, 'alt')) ||
      this.dom.attribute(element, 'aria-label') ||
      this.dom.attribute(element, 'title') ||
      ''
    )
  }

  private addPicture(element: Element): void {
    const size = Number(this.dom.attribute(element, 'width') ?? Number.NaN)
    // One pixel: a counter, not a picture.
    if (size <= 2) return
    this.pictures++
    if (this.openLink) this.linkedPictures++
    const alternative = this.dom.attribute(element, 'alt')?.trim()
    if (alternative && this.alternative.length < 50)
      this.alternative.push(alternative.slice(0, LIMITS.line))
    const hostname = hostnameOfPicture(this.sourceOf(element))
    if (hostname && this.hosts.size < LIMITS.pictureHosts) this.hosts.add(hostname)
  }

  /** Webmails that block pictures keep the address elsewhere. */
  private sourceOf(element: Element): string {
    for (const name of ['data-x-src', 'data-original-src', 'unsafe-src', 'htmlimgblocked', 'src']) {
      const source = this.dom.attribute(element, name)
      if (source) return source
    }
    return ''
  }

  private addField(element: Element): void {
    const type = (this.dom.attribute(element, 'type') ?? 'text').toLowerCase()
    if (NOT_ASKING.has(type) || this.fields.length >= LIMITS.fields) return
    const said = ['placeholder', 'aria-label', 'title', 'name']
      .map((name) => this.dom.attribute(element, name))
      .filter(Boolean)
    const before = this.text
      .join('')
      .slice(-60)
      .split('\n')
      .filter((line) => line.trim())
    const label = [before.at(-1)?.trim(), ...said, type === 'password' ? 'mot de passe' : '']
    this.fields.push(label.filter(Boolean).join(' | ').slice(0, LIMITS.line))
  }

  private finish(): Body {
    const { own, quoted } = partQuotes(tidy(this.text.join('')))
    const pictures: Pictures = {
      count: this.pictures,
      linked: this.linkedPictures,
      alternative: this.alternative.join('\n'),
      hostnames: [...this.hosts],
    }
    return {
      text: tidy(own).slice(0, LIMITS.text),
      hidden: this.hidden.join('\n').slice(0, LIMITS.hidden),
      quoted: tidy(`${quoted}\n${this.quoted.join('')}`).slice(0, LIMITS.quoted),
      links: this.links,
      pictures,
      fields: this.fields,
      truncated: this.truncated,
    }
  }
}

/** One space between words, one line break between blocks. */
export function tidy(text: string): string {
  return text
    .replace(/[ \t\u00a0\u202f]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

/** The hostname a picture comes from; Gmail keeps the original after "#" of its own address. */
function hostnameOfPicture(source: string): string | undefined {
  const original = /^https:\/\/[\w-]+\.googleusercontent\.com\/[^#]*#(https?:.*)$/.exec(source)?.[1]
  try {
    const { protocol, hostname } = new URL(original ?? source)
    return /^https?:$/.test(protocol) ? hostname : undefined
  } catch {
    return undefined
  }
}

const textOf = (element: Element): string =>
  (Object.getOwnPropertyDescriptor(prototypes(element).Node, 'textContent')?.get?.call(element) ??
    '') as string

function prototypes(element: Element): { Node: Node; Element: Element } {
  const view = (element.ownerDocument.defaultView ?? globalThis) as unknown as {
    Node: { prototype: Node }
    Element: { prototype: Element }
  }
  return { Node: view.Node.prototype, Element: view.Element.prototype }
}

function domOf(root: Element): Dom {
  const { Node: node, Element: element } = prototypes(root)
  const getter = (name: string) =>
    Object.getOwnPropertyDescriptor(node, name)?.get as (this: Node) => unknown
  const nodeName = getter('nodeName')
  const nodeType = getter('nodeType')
  const nodeValue = getter('nodeValue')
  return {
    name: (one) => nodeName.call(one) as string,
    type: (one) => nodeType.call(one) as number,
    value: (one) => (nodeValue.call(one) as string | null) ?? '',
    attribute: (one, name) => element.getAttribute.call(one, name),
    matches: (one, selector) => element.matches.call(one, selector),
  }
}
