import { PAGE_LIMITS } from '../../evidence/limits.ts'
import { type Ground, isSeen } from './ground.ts'
import { readLinkedData } from './linked-data.ts'
import { BYLINE, SAVED_FROM } from './marks.ts'
import { countWords } from './text-of.ts'

/** Names of a site, and addresses it says it has. */
const MOST = { names: 8, addresses: 6 }

/** Whose the page says it is, where it was saved from, and whether somebody wrote it as an article. */
export class Origin {
  readonly article = { structure: false, byline: false, date: false, words: 0 }
  private readonly siteNames = new Set<string>()
  private readonly saysItIs = new Set<string>()
  private readonly ground: Ground

  constructor(ground: Ground) {
    this.ground = ground
  }

  named(name: string): void {
    if (name && this.siteNames.size < MOST.names) this.siteNames.add(name)
  }

  says(address: string): void {
    try {
      const { hostname } = new URL(address)
      if (hostname && this.saysItIs.size < MOST.addresses) this.saysItIs.add(hostname.toLowerCase())
    } catch {
      // A relative or broken address says nothing of a host.
    }
  }

  /** A copy says where it was saved from, in a comment. */
  readComment(value: string): void {
    const [, address] = SAVED_FROM.exec(value.slice(0, 400)) ?? []
    if (address) this.says(/^https?:/.test(address) ? address : `https://${address}`)
  }

  readLinkedData(json: string): void {
    const { names, article } = readLinkedData(json)
    for (const name of names) this.named(name)
    if (article) this.article.structure = true
  }

  readParagraph(element: Element): void {
    const { article, ground } = this
    if (article.words * 6 < PAGE_LIMITS.text && isSeen(ground, element))
      article.words += countWords(ground.dom, element)
  }

  /** Marks of an author and a date on any element; `named` is its class and id. */
  readByline(element: Element, named: string): void {
    const { dom } = this.ground
    const property = dom.attribute(element, 'itemprop')
    const byline =
      BYLINE.test(named) || /\bauthor\b/i.test(dom.attribute(element, 'rel') + property)
    const date = /^date(published|created|modified)$/i.test(property)
    if (!(byline || date) || !isSeen(this.ground, element)) return
    if (byline) this.article.byline = true
    if (date) this.article.date = true
  }

  found() {
    const { siteNames, saysItIs, article } = this
    return { siteNames: [...siteNames], saysItIs: [...saysItIs], article }
  }
}
