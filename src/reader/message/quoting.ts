import type { Dom } from '../dom/any-document.ts'
import { attributes } from '../quotes.ts'
import type { Lines } from './lines.ts'
import type { MessageSight } from './visibility.ts'

/** Quotes as mail programs mark them; webmails put their own prefix before class and id. */
const QUOTE =
  'blockquote,[class*=gmail_quote],[class*=yahoo_quoted],[class*=protonmail_quote],[class*=moz-cite-prefix],[class*=moz-forward-container]'

/** From here on, everything below is the thread (Outlook), where it says whose it is. */
const THREAD = /(?:divRplyFwdMsg|appendonsend)$/

/** Characters and nodes in which a quote says whom it quotes. */
const SAID = 600
const NODES = 120

/** Which parts of a message are somebody else's words, as its body is walked through. */
export class Quoting {
  private quote: Node | undefined
  private thread = false

  constructor(
    private readonly root: Element,
    private readonly dom: Dom,
    private readonly visibility: MessageSight,
    /** Where the webmail itself draws an attached message. */
    private readonly quotedFrom: string | undefined,
  ) {}

  get isOn(): boolean {
    return this.thread || this.quote !== undefined
  }

  /** @param own what the sender wrote so far */
  enter(element: Element, name: string, own: Lines): void {
    this.thread ||= this.startsThread(element)
    if (!this.quote && !this.thread && this.isQuote(element, name, own)) this.quote = element
  }

  leave(node: Node): void {
    if (node === this.quote) this.quote = undefined
  }

  private startsThread(element: Element): boolean {
    if (this.quotedFrom !== undefined && this.dom.matches(element, this.quotedFrom)) return true
    // A mail can carry the mark itself: it counts where a reader sees whom it quotes.
    return (
      THREAD.test(this.dom.attribute(element, 'id')) &&
      attributes(this.visibleFrom(element, this.root))
    )
  }

  private isQuote(element: Element, name: string, own: Lines): boolean {
    // Asked of every element: most have no class, and are no quote.
    const marked = name === 'blockquote' || this.dom.has(element, 'class')
    if (!marked || !this.dom.matches(element, QUOTE)) return false
    return attributes(own.last(300)) || attributes(this.visibleFrom(element, element))
  }

  /** The first words that a reader sees from here on. @param within where to stop at the latest */
  private visibleFrom(start: Node, within: Node): string {
    let text = ''
    let node: Node | null = start
    for (let nodes = 0; node && nodes < NODES && text.length < SAID; nodes++) {
      const isElement: boolean = this.dom.type(node) === 1
      const isSeen: boolean =
        !isElement || node === this.root || !this.visibility.isHidden(node as Element)
      if (this.dom.type(node) === 3 && this.visibility.shows(this.dom.parent(node) as Element))
        text += ` ${this.dom.value(node).slice(0, SAID)}`
      node = (isSeen && this.dom.first(node)) || this.after(node, within)
    }
    return text
  }

  private after(node: Node, within: Node): Node | null {
    for (let at: Node | null = node; at && at !== within; at = this.dom.parent(at)) {
      const next = this.dom.next(at)
      if (next) return next
    }
    return null
  }
}
