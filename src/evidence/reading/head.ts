import type { Files } from './files.ts'
import type { Ground } from './ground.ts'
import type { Origin } from './origin.ts'
import { sourceOf } from './text-of.ts'

/** What a page tells machines: `meta`, `link` and `script` elements, wherever they stand. */
export class Head {
  private readonly ground: Ground
  private readonly origin: Origin
  private readonly files: Files

  constructor(ground: Ground, origin: Origin, files: Files) {
    this.ground = ground
    this.origin = origin
    this.files = files
  }

  readMeta(element: Element): void {
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

  readLink(element: Element): void {
    const { dom } = this.ground
    const rel = dom.attribute(element, 'rel').toLowerCase()
    const address = dom.attribute(element, 'href', 2000)
    if (!address) return
    if (/icon/.test(rel)) this.files.readIcon(address)
    else if (/canonical/.test(rel)) this.origin.says(address)
    else if (/stylesheet|preload|manifest/.test(rel)) this.files.read(address)
  }

  readScript(element: Element): void {
    const { dom } = this.ground
    if (/ld\+json/i.test(dom.attribute(element, 'type')))
      this.origin.readLinkedData(sourceOf(dom, element))
    else this.files.read(dom.attribute(element, 'src', 2000))
  }
}
