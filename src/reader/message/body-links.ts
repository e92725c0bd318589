import { MESSAGE_LIMITS } from '../../evidence/limits.ts'
import type { Link } from '../../evidence/message.ts'
import type { Dom } from '../dom/any-document.ts'
import { readLink } from '../links.ts'
import { leadsTo } from './leads.ts'

/** Links looked at in one message. */
const MOST = 2_000

/** Characters of all addresses together: a newsletter's tracking addresses have 300 to 2,000 each. */
const ADDRESSES = 60_000

/** Links inside one another that are told apart. */
const NESTED = 5

/** The links of a message, as its body is walked through. */
export class BodyLinks {
  private readonly found: Link[] = []
  /** Links inside links (one drawn in SVG, a button): each leads somewhere of its own. */
  private readonly open: { element: Element; shown: string; quoted: boolean }[] = []

  constructor(
    private readonly dom: Dom,
    private readonly hrefOf: ((link: Element) => string | null) | undefined,
  ) {}

  get isOpen(): boolean {
    return this.open.length > 0
  }

  start(element: Element, quoted: boolean): void {
    if (this.open.length < NESTED) this.open.push({ element, shown: '', quoted })
  }

  /** Words of the link that is open, as a reader sees them. */
  add(words: string): void {
    for (const one of this.open) if (one.shown.length < MESSAGE_LIMITS.line) one.shown += words
  }

  /** @returns whether a link ends with this node that leads somewhere */
  end(node: Node): boolean {
    const open = this.open.at(-1)
    if (!open || node !== open.element) return false
    this.open.pop()
    const href = leadsTo(this.dom, open.element, this.hrefOf?.(open.element))
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
      if (kept.has(link) || kept.size >= MESSAGE_LIMITS.links || length > room) continue
      room -= length
      kept.add(link)
    }
    return this.found.filter((link) => kept.has(link))
  }

  /** A link without text: what a picture in it, or its label, says. */
  private nameOf(element: Element): string {
    const picture = this.dom.find(element, 'img[alt]')
    return (
      this.dom.attribute(element, 'alt') ||
      (picture && this.dom.attribute(picture, 'alt')) ||
      this.dom.attribute(element, 'aria-label') ||
      this.dom.attribute(element, 'title')
    )
  }
}
