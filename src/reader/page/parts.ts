import type { PageEvidence, Where } from '../../evidence/page.ts'
import { normalise } from '../../lexicon/text.ts'
import { askedInARow, domOf } from '../dom/any-document.ts'
import { Buttons } from './buttons.ts'
import { Visibilities } from './drawn/visibility.ts'
import { Files } from './files.ts'
import { Forms } from './forms.ts'
import type { Ground, ReadOptions } from './ground.ts'
import { Head } from './head.ts'
import { addressesOf } from './hosts.ts'
import { Origin } from './origin.ts'
import { PageLinks } from './page-links.ts'
import { PagePictures } from './pictures.ts'
import { Words } from './words.ts'

/** All that is gathered from one page, each kind by its own reader, and put together into evidence. */
export class Parts {
  readonly ground: Ground
  readonly words: Words
  readonly origin: Origin
  readonly pictures: PagePictures
  readonly files: Files
  readonly links: PageLinks
  readonly buttons: Buttons
  readonly forms: Forms
  readonly head: Head
  /** As the page says, in lower case. */
  language = ''
  private readonly where: Where

  constructor(document: Document, where: Where, options: ReadOptions) {
    const dom = askedInARow(domOf(document))
    const addresses = addressesOf(dom.base(document), where.hostname)
    const { layout } = options
    const visibilities = layout && new Visibilities(layout, dom)
    const ground = { document, dom, addresses, options, visibilities, unread: new Set<string>() }
    this.ground = ground
    this.where = where
    this.words = new Words(ground)
    this.origin = new Origin(ground)
    this.pictures = new PagePictures(ground, this.words)
    this.files = new Files(ground, this.pictures)
    this.links = new PageLinks(ground)
    this.buttons = new Buttons(ground)
    this.forms = new Forms(ground)
    this.head = new Head(ground, this.origin, this.files)
  }

  /**
   * Two places that call the site by one name make it somebody's. What machines are told and what
   * stands in the window's frame are not two, unless its reader is told so, too, or its address says it.
   */
  private toldNames(title: string, names: readonly string[], texts: readonly string[]) {
    if (!this.ground.visibilities || !names.length) return names
    const pictures = this.pictures.found.map(({ name, file }) => `${name}\n${file}`)
    const head = normalise(title).letters
    const seen = normalise([...texts, ...pictures, this.where.hostname].join('\n')).letters
    return names.filter((name) => {
      const { letters } = normalise(name)
      return seen.includes(letters) || !head.includes(letters)
    })
  }

  /** What was read so far. Yields where the page may work in between: to compare places takes its time on a large page. */
  *evidence(): Generator<undefined, PageEvidence> {
    const { unread } = this.ground
    if (unread.size) this.forms.readBeyond()
    yield undefined
    this.words.segments()
    yield undefined
    const pad = this.buttons.pad(this.words.signs())
    if (pad) this.forms.readPad(pad)
    const { text, spoken, header, footer, headings, legends } = this.words.found()
    yield undefined
    const { siteNames, saysItIs, article } = this.origin.found()
    const { icons, assets, colours } = this.files.found()
    const { linkHosts, ownLinks, contacts } = this.links.found()
    const { forms, fields } = this.forms.found(this.words.segments(), this.buttons.found)
    yield undefined
    const { title } = this.head.found()
    const told = this.toldNames(title, siteNames, [text, header, footer, ...headings])
    return {
      ...this.where,
      language: this.language,
      title,
      siteNames: told,
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
      unread: [...unread],
    }
  }
}
