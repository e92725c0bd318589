import { LIMITS, type Link } from '../../evidence/message.ts'
import { readLink } from '../links.ts'
import type { Dom } from '../page/dom.ts'

/** Links looked at in one message. */
const MOST = 2_000

/** Characters of all addresses together: a newsletter's tracking addresses have 300 to 2,000 each. */
const ADDRESSES = 60_000

/** The links of a message, as its body is walked through. */
export class BodyLinks {
  private readonly found: Link[] = []
  private open: { element: Element; shown: string; quoted: boolean } | undefined

  constructor(
    private readonly dom: Dom,
    private readonly hrefOf: ((link: Element) => string | null) | undefined,
  ) {}

  get isOpen(): boolean {
    return this.open !== undefined
  }

  start(element: Element, quoted: boolean): void {
    this.open = { element, shown: '', quoted }
  }

  /** Words of the link that is open, as a reader sees them. */
  add(words: string): void {
    if (this.open && this.open.shown.length < LIMITS.line) this.open.shown += words
  }

  /** @returns whether a link ends with this node that leads somewhere */
  end(node: Node): boolean {
    const { open } = this
    if (!open || node !== open.element) return false
    this.open = undefined
    const href = this.addressOf(open.element)
    if (!href || this.found.length >= MOST) return false
    this.found.push(readLink(open.shown.trim() || this.nameOf(open.element), href, open.quoted))
    return true
  }

  /**
   * The links that tell most, in their order: of each hostname one, then the others, as far as there is room. Two hundred
   * links to one newspaper do not crowd out the one that matters.
   */
  chosen(): readonly Link[] {
    const hosts = new Set<string | null>()
    const first = this.found.filter(({ hostname }) => !hosts.has(hostname) && hosts.add(hostname))
    const kept = new Set<Link>()
    let room = ADDRESSES
    for (const link of [...first, ...this.found]) {
      const length = link.href.length + (link.target?.length ?? 0)
      if (kept.has(link) || kept.size >= LIMITS.links || length > room) continue
      room -= length
      kept.add(link)
    }
    return this.found.filter((link) => kept.has(link))
  }

  private addressOf(element: Element): string | null {
    const href = this.hrefOf?.(element) ?? (this.dom.attribute(element, 'href', 4_000) || null)
    // A relative address in a mail leads nowhere, or to the webmail itself.
    return href && /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href) ? href : null
  }

  /** A link without text: what a picture in it, or its label, says. */
  private nameOf(element: Element): string {
    const picture = this.dom.find(element, 'img[alt]')
    return (
      (picture && this.dom.attribute(picture, 'alt')) ||
      this.dom.attribute(element, 'aria-label') ||
      this.dom.attribute(element, 'title')
    )
  }
}
