import { PAGE_LIMITS } from '../../evidence/limits.ts'
import type { Files } from './files.ts'
import type { Ground } from './ground.ts'
import type { Origin } from './origin.ts'
import { sourceOf, textOf } from './text-of.ts'

/** What a page tells machines and the window's frame, wherever it stands. */
export class Head {
  private title: string | undefined
  private readonly ground: Ground
  private readonly origin: Origin
  private readonly files: Files

  constructor(ground: Ground, origin: Origin, files: Files) {
    this.ground = ground
    this.origin = origin
    this.files = files
  }

  /** Reads an element whose content is for machines, or for the window's frame; false for all others. */
  read(element: Element, name: string): boolean {
    const { dom } = this.ground
    switch (name) {
      case 'title':
        if (this.title === undefined && dom.isHtml(element))
          this.title = textOf(dom, element, PAGE_LIMITS.short * 2)
        return true
      case 'meta':
        this.readMeta(element)
        return true
      case 'link':
        this.readLink(element)
        return true
      case 'script':
        this.readScript(element)
        return true
      case 'style':
        this.files.readStyle(sourceOf(dom, element))
        return true
    }
    return false
  }

  found() {
    return { title: this.title ?? '' }
  }

  private readMeta(element: Element): void {
    const { dom } = this.ground
    const { origin, files } = this
    const key = (dom.attribute(element, 'property') || dom.attribute(element, 'name')).toLowerCase()
    const content = dom.attribute(element, 'content')
    switch (key) {
      case 'author':
        origin.article.byline = true
        break
      case 'og:site_name':
      case 'application-name':
      case 'apple-mobile-web-app-title':
      case 'publisher':
      case 'copyright':
        origin.named(content)
        break
      case 'og:url':
        origin.says(content)
        break
      case 'og:type':
        if (/article/i.test(content)) origin.article.structure = true
        break
      case 'article:published_time':
      case 'date':
      case 'dc.date':
      case 'pubdate':
        origin.article.date = true
        break
      case 'theme-color':
        files.readStyle(content)
        break
      case 'og:image':
      case 'twitter:image':
        files.read(content)
    }
  }

  private readLink(element: Element): void {
    const { dom } = this.ground
    const rel = dom.attribute(element, 'rel').toLowerCase()
    const address = dom.attribute(element, 'href', 2000)
    if (!address) return
    if (/icon/.test(rel)) this.files.readIcon(address)
    else if (/canonical/.test(rel)) this.origin.says(address)
    else if (/stylesheet|preload|manifest/.test(rel)) this.files.read(address)
  }

  private readScript(element: Element): void {
    const { dom } = this.ground
    if (/ld\+json/i.test(dom.attribute(element, 'type')))
      this.origin.readLinkedData(sourceOf(dom, element))
    else this.files.read(dom.attribute(element, 'src', 2000))
  }
}
