import { LIMITS } from './limits.ts'
import type { Contact, Field, Form, PageEvidence, Picture, Region, Where } from './page.ts'
import { contactOf } from './reading/contact.ts'
import { type Dom, domOf } from './reading/dom.ts'
import { svgNames } from './reading/drawing.ts'
import { describeField, fieldKind, textBeside } from './reading/fields.ts'
import { type Addresses, addressesOf, HostCounter } from './reading/hosts.ts'
import { readLinkedData } from './reading/linked-data.ts'
import { BUTTON, BYLINE, FOOTER, HEADER, SAVED_FROM, SEARCH } from './reading/marks.ts'
import { BLOCK, collapse, countWords, SILENT, sourceOf, textOf } from './reading/text-of.ts'

/** What reading needs from where it runs; all of it optional. */
export interface ReadOptions {
  /** The shadow root of an element, closed ones too (`chrome.dom.openOrClosedShadowRoot`). */
  readonly openShadow?: (element: Element) => ShadowRoot | null
  /** Text that style sheets put before and after an element; asked for few elements only. */
  readonly generated?: (element: Element) => string
  /** Elements that are not the page's own words: the bodies of a webmail's messages, which are judged apart. */
  readonly skip?: (element: Element) => boolean
  /** Milliseconds of any steady clock. */
  readonly now?: () => number
}

/** Reads one document at once. Pure: no extension API, no network, never a typed value. */
export function readPage(
  document: Document,
  where: Where,
  options: ReadOptions = {},
): PageEvidence {
  const reading = readSlices(document, where, options)
  for (;;) {
    const { done, value } = reading.next()
    if (done) return value
  }
}

/** Reads one document in slices of at most `LIMITS.sliceMs`: let the page work between two of them. */
export function* readSlices(
  document: Document,
  where: Where,
  options: ReadOptions = {},
): Generator<undefined, PageEvidence> {
  const now = options.now ?? (() => performance.now())
  const reader = new Reader(document, where, options)
  const started = now()
  let sliceEnds = started + LIMITS.sliceMs
  let spent = 0
  for (let step = 1; reader.step(); step++) {
    if (step % 64) continue
    const time = now()
    if (time < sliceEnds) continue
    spent += time - sliceEnds + LIMITS.sliceMs
    if (spent > LIMITS.totalMs) {
      reader.unread.add('time')
      break
    }
    yield undefined
    sliceEnds = now() + LIMITS.sliceMs
  }
  return reader.evidence()
}

/** What surrounds the node that is being read. */
interface Around {
  readonly region: Region
  readonly form: number
  /** The innermost label element. */
  readonly label: Element | undefined
  readonly root: Node
  readonly inHead: boolean
}

/** One pass over the tree, in reading order, shadow roots in the place of their hosts. */
class Reader {
  readonly unread = new Set<string>()
  private readonly dom: Dom
  private readonly addresses: Addresses
  private readonly pending: { node: Node; around: Around }[] = []
  private nodes = 0

  private title: string | undefined
  private language = ''
  private readonly siteNames = new Set<string>()
  private readonly headings: string[] = []
  private readonly regionText = { header: '', footer: '' }
  private readonly pictures: Picture[] = []
  private readonly icons: PageEvidence['icons'][number][] = []
  private readonly legends: string[] = []
  private readonly buttons: string[] = []
  private readonly fields: { element: Element; field: Field }[] = []
  private readonly fieldsSeen = new Set<Element>()
  private readonly labelFor = new Map<string, string>()
  private readonly forms: { element: Element; form: Form }[] = []
  private readonly linkHosts = new HostCounter()
  private ownLinks = 0
  private links = 0
  private readonly assets = new Map<string, PageEvidence['assets'][number]>()
  private readonly saysItIs = new Set<string>()
  private readonly colours = new Set<string>()
  private styleBudget: number = LIMITS.styles
  private readonly article = { structure: false, byline: false, date: false, words: 0 }
  private readonly contacts = new Map<string, Contact>()
  private text = ''
  private spoken = ''
  private readonly digits = new Set<string>()
  private digitPad: Element | undefined
  private comments = 0

  private readonly document: Document
  private readonly where: Where
  private readonly options: ReadOptions

  constructor(document: Document, where: Where, options: ReadOptions) {
    this.document = document
    this.where = where
    this.options = options
    this.dom = domOf(document)
    this.addresses = addressesOf(this.dom.base(document), where.hostname)
    this.enter(document, START(document))
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
    const { dom } = this
    const sibling = dom.next(node)
    if (sibling) this.pending.push({ node: sibling, around })
    // Between two slices the page may have taken the node away, and its siblings with it.
    else if (!dom.parent(node)) this.unread.add('changed')
    switch (dom.type(node)) {
      case 3:
        this.readText(dom.value(node), around)
        break
      case 8:
        if (this.comments++ < 60) this.readComment(dom.value(node))
        break
      case 1:
        this.readElement(node as Element, around)
    }
    return true
  }

  private readText(whole: string, around: Around): void {
    if (around.inHead || !whole) return
    const value = whole.slice(0, LIMITS.textNode)
    if (value.length < whole.length) this.unread.add('text')
    const { region } = around
    if (region === 'header' || region === 'footer') {
      if (this.regionText[region].length < LIMITS.region) this.regionText[region] += value
    }
    if (this.text.length >= LIMITS.text) this.unread.add('text')
    else this.text += value
  }

  private readComment(value: string): void {
    const [, address] = SAVED_FROM.exec(value.slice(0, 400)) ?? []
    if (address) this.says(/^https?:/.test(address) ? address : `https://${address}`)
  }

  private readElement(element: Element, around: Around): void {
    if (this.options.skip?.(element)) return
    const { dom } = this
    const name = dom.name(element)
    const named = `${dom.attribute(element, 'class')} ${dom.attribute(element, 'id')}`
    let { region, form, label, inHead } = around

    const kind = fieldKind(dom, element, name)
    if (kind) this.readField(element, kind, around)
    switch (name) {
      case 'html':
        this.language = dom.attribute(element, 'lang', 20).toLowerCase()
        break
      case 'head':
        inHead = true
        break
      case 'body':
        inHead = false
        break
      case 'title':
        if (this.title === undefined && dom.isHtml(element))
          this.title = textOf(dom, element, LIMITS.short * 2)
        return
      case 'meta':
        this.readMeta(element)
        return
      case 'link':
        this.readLinkElement(element)
        return
      case 'script':
        this.readScript(element)
        return
      case 'style':
        this.readStyle(sourceOf(dom, element))
        return
      case 'img':
      case 'svg':
      case 'image':
      case 'object':
      case 'embed':
        this.readPicture(element, name, named, around)
        break
      case 'a':
      case 'area':
        this.readLink(element)
        if (BUTTON.test(named) || dom.attribute(element, 'role') === 'button')
          this.readButton(element)
        if (region !== 'header' && region !== 'footer') region = 'link'
        break
      case 'button':
        this.readButton(element)
        if (region !== 'header') region = 'link'
        break
      case 'input':
        this.readInputButton(element, around)
        break
      case 'form':
        form = this.readForm(element, named)
        if (region !== 'header' && region !== 'footer' && region !== 'article') region = 'form'
        break
      case 'legend':
      case 'caption':
        push(this.legends, this.short(element), LIMITS.labels)
        break
      case 'label':
        label = element
        this.readLabel(element)
        break
      case 'h1':
      case 'h2':
      case 'h3':
        push(this.headings, this.short(element), LIMITS.headings)
        break
      case 'article':
        this.article.structure = true
        region = 'article'
        break
      case 'header':
        if (region !== 'article') region = 'header'
        break
      case 'footer':
        if (region !== 'article') region = 'footer'
        break
      case 'time':
        this.article.date = true
        break
      case 'p':
        if (this.article.words * 6 < LIMITS.text) this.article.words += countWords(dom, element)
        break
    }

    const role = dom.attribute(element, 'role', 20)
    if (role === 'banner') region = 'header'
    else if (role === 'contentinfo') region = 'footer'
    else if (role === 'heading') push(this.headings, this.short(element), LIMITS.headings)
    else if (role === 'button' && name !== 'a' && name !== 'button') this.readButton(element)
    else if (role === 'img' && name !== 'svg' && name !== 'img')
      this.readPicture(element, name, named, around)
    if (name !== 'html' && name !== 'body' && region !== 'article' && region !== 'link') {
      if (HEADER.test(named)) region = 'header'
      else if (FOOTER.test(named)) region = 'footer'
      if (/logo/i.test(named) && name !== 'img' && name !== 'svg')
        this.readPicture(element, name, named, { ...around, region })
    }
    if (
      BYLINE.test(named) ||
      /\bauthor\b/i.test(dom.attribute(element, 'rel') + dom.attribute(element, 'itemprop'))
    )
      this.article.byline = true
    if (/^date(published|created|modified)$/i.test(dom.attribute(element, 'itemprop')))
      this.article.date = true
    this.readSpoken(element, name)
    const style = dom.attribute(element, 'style')
    if (style) this.readStyle(style)

    if (BLOCK.has(name)) this.breakLine(region)
    if (SILENT.has(name)) return
    if (name === 'svg') return
    const inside: Around = { region, form, label, inHead, root: around.root }
    const shadow = this.options.openShadow?.(element)
    this.enter(element, inside)
    if (shadow) this.enter(shadow, { ...inside, root: shadow })
  }

  /** Goes on with a node's children. */
  private enter(parent: Node, around: Around): void {
    const node = this.dom.first(parent)
    if (node) this.pending.push({ node, around })
  }

  private breakLine(region: Region): void {
    if (this.text.length < LIMITS.text) this.text += '\n'
    if (region === 'header' || region === 'footer') this.regionText[region] += '\n'
  }

  private short(element: Element): string {
    return textOf(this.dom, element, LIMITS.short, this.options.generated)
  }

  private readMeta(element: Element): void {
    const { dom } = this
    const key = (dom.attribute(element, 'property') || dom.attribute(element, 'name')).toLowerCase()
    const content = dom.attribute(element, 'content')
    if (
      /^(og:site_name|application-name|apple-mobile-web-app-title|publisher|copyright|author)$/.test(
        key,
      )
    ) {
      if (key === 'author') this.article.byline = true
      else if (content && this.siteNames.size < 8) this.siteNames.add(content)
    } else if (key === 'og:url') this.says(content)
    else if (key === 'og:type' && /article/i.test(content)) this.article.structure = true
    else if (/^(article:published_time|date|dc\.date|pubdate)$/.test(key)) this.article.date = true
    else if (key === 'theme-color') this.readStyle(content)
    else if (key === 'og:image' || key === 'twitter:image') this.asset(content)
  }

  private readLinkElement(element: Element): void {
    const { dom } = this
    const rel = dom.attribute(element, 'rel').toLowerCase()
    const address = dom.attribute(element, 'href', 2000)
    if (!address) return
    if (/icon/.test(rel)) push(this.icons, this.addresses.asset(address), 8)
    else if (/canonical/.test(rel)) this.says(address)
    else if (/stylesheet|preload|manifest/.test(rel)) this.asset(address)
  }

  private readScript(element: Element): void {
    const { dom } = this
    if (/ld\+json/i.test(dom.attribute(element, 'type'))) {
      const { names, article } = readLinkedData(sourceOf(dom, element))
      for (const name of names) if (this.siteNames.size < 8) this.siteNames.add(name)
      if (article) this.article.structure = true
    } else this.asset(dom.attribute(element, 'src', 2000))
  }

  private readStyle(css: string): void {
    if (this.styleBudget <= 0) return
    this.styleBudget -= css.length
    // A logo painted by a style sheet: `.top { background: url(img/logo-ft.svg) }`.
    for (const [, address = ''] of css.matchAll(/url\(\s*['"]?([^'")\s]{1,300})/gi))
      if (!address.startsWith('data:')) this.paint(address)
    for (const [colour] of css.matchAll(/#[0-9a-f]{6}\b/gi))
      if (this.colours.size < 60) this.colours.add(colour.toLowerCase())
  }

  private asset(address: string): void {
    if (!address || this.assets.size >= LIMITS.files) return
    const asset = this.addresses.asset(address)
    if (asset.file || asset.host) this.assets.set(`${asset.host}/${asset.file}`, asset)
  }

  private paint(address: string): void {
    this.asset(address)
    const { file, host } = this.addresses.asset(address)
    if (/logo|brand/i.test(file) && this.pictures.length < LIMITS.pictures)
      this.pictures.push({ name: '', file, host, region: 'body' })
  }

  private says(address: string): void {
    try {
      const { hostname } = new URL(address)
      if (hostname && this.saysItIs.size < 6) this.saysItIs.add(hostname.toLowerCase())
    } catch {
      // A relative or broken address says nothing of a host.
    }
  }

  private readPicture(element: Element, name: string, named: string, around: Around): void {
    if (this.pictures.length >= LIMITS.pictures) return
    const { dom } = this
    const attribute = (key: string) => dom.attribute(element, key, 2000)
    const address =
      name === 'img' || name === 'embed'
        ? attribute('src') || attribute('data-src')
        : name === 'object'
          ? attribute('data')
          : (/url\(\s*['"]?([^'")]{1,2000})/i.exec(attribute('style'))?.[1] ?? '')
    const { file, host } = this.addresses.asset(address)
    const names = [attribute('alt'), attribute('aria-label'), attribute('title')]
    if (name === 'svg') names.push(...svgNames(dom, element))
    if (/logo|brand/i.test(named)) names.push(named)
    const spoken = collapse(names.filter(Boolean).join('\n')).slice(0, LIMITS.short)
    if (!spoken && !file) return
    const { region } = around
    this.pictures.push({ name: spoken, file, host, region })
    if (name === 'img') this.readText(` ${attribute('alt').slice(0, LIMITS.short)} `, around)
  }

  private readLink(element: Element): void {
    const address = this.dom.attribute(element, 'href', 2000)
    if (this.links++ > LIMITS.links) {
      this.unread.add('links')
      return
    }
    const contact = contactOf(address)
    if (contact && this.contacts.size < 20)
      this.contacts.set(`${contact.by}:${contact.to}`, contact)
    const host = this.addresses.host(address)
    if (host) this.linkHosts.add(host)
    else if (!contact) this.ownLinks++
  }

  private readButton(element: Element): void {
    const text = this.short(element) || this.dom.attribute(element, 'aria-label')
    push(this.buttons, text, LIMITS.buttons)
    if (/^\d$/.test(text)) {
      this.digits.add(text)
      this.digitPad ??= element
    }
  }

  private readInputButton(element: Element, around: Around): void {
    const { dom } = this
    const type = dom.attribute(element, 'type').toLowerCase()
    if (type === 'image') this.readPicture(element, 'img', '', { ...around, region: 'link' })
    // The value of a button is its text; the value of a field is never read.
    if (type === 'submit' || type === 'button' || type === 'image') {
      const text = dom.attribute(element, type === 'image' ? 'alt' : 'value', LIMITS.short)
      push(this.buttons, text, LIMITS.buttons)
      if (/^\d$/.test(text)) {
        this.digits.add(text)
        this.digitPad ??= element
      }
    }
  }

  private readForm(element: Element, named: string): number {
    const { dom } = this
    const action = dom.attribute(element, 'action', 2000)
    const name = `${dom.attribute(element, 'name')} ${named}`.trim()
    const search =
      dom.attribute(element, 'role') === 'search' || SEARCH.test(name) || SEARCH.test(action)
    this.forms.push({
      element,
      form: { host: this.addresses.host(action), name: name.slice(0, LIMITS.short), search },
    })
    return this.forms.length - 1
  }

  private readLabel(element: Element): void {
    const target = this.dom.attribute(element, 'for')
    if (target && this.labelFor.size < LIMITS.labels * 2) {
      const text = this.short(element)
      const before = this.labelFor.get(target)
      this.labelFor.set(target, before ? `${before}\n${text}` : text)
    }
  }

  private readField(element: Element, kind: Field['kind'], around: Around): void {
    if (this.fieldsSeen.has(element)) return
    if (this.fields.length >= LIMITS.fields) {
      this.unread.add('fields')
      return
    }
    this.fieldsSeen.add(element)
    const own = this.dom.attribute(element, 'form')
    const form = own
      ? this.forms.findIndex(({ element: other }) => this.dom.attribute(other, 'id') === own)
      : around.form
    const label = around.label ? this.short(around.label) : ''
    const { generated } = this.options
    this.fields.push({
      element,
      field: describeField(this.dom, element, kind, {
        root: around.root,
        label,
        form,
        ...(generated && { generated }),
      }),
    })
  }

  private readSpoken(element: Element, name: string): void {
    if (this.spoken.length > LIMITS.region || name === 'input') return
    const spoken = this.dom.attribute(element, 'aria-label') || this.dom.attribute(element, 'title')
    if (spoken) this.spoken += `${spoken}\n`
  }

  evidence(): PageEvidence {
    if (this.unread.size) this.readFieldsBeyond()
    if (this.digits.size >= 9 && this.digitPad) this.addDigitPad(this.digitPad)
    const forms = this.forms.map(({ form }) => form)
    return {
      ...this.where,
      language: this.language,
      title: this.title ?? '',
      siteNames: [...this.siteNames],
      headings: this.headings,
      header: collapse(this.regionText.header).slice(0, LIMITS.region),
      footer: collapse(this.regionText.footer).slice(0, LIMITS.region),
      pictures: this.pictures,
      icons: this.icons,
      legends: this.legends,
      buttons: this.buttons,
      fields: this.fields.map(({ field }) => ({
        ...field,
        label: [this.labelFor.get(field.id), field.label]
          .filter(Boolean)
          .join('\n')
          .slice(0, LIMITS.short * 2),
      })),
      forms,
      linkHosts: this.linkHosts.top(),
      ownLinks: this.ownLinks,
      assets: [...this.assets.values()],
      saysItIs: [...this.saysItIs],
      colours: [...this.colours],
      article: this.article,
      contacts: [...this.contacts.values()],
      text: collapse(this.text).slice(0, LIMITS.text),
      spoken: collapse(this.spoken).slice(0, LIMITS.region),
      unread: [...this.unread],
    }
  }

  /** A page that puts its form behind 200,000 empty elements still shows it: the browser's own index finds it. */
  private readFieldsBeyond(): void {
    const around = { ...START(this.document), inHead: false }
    for (const tag of ['input', 'textarea', 'select']) {
      const found = this.dom.byTag(this.document, tag)
      const last = Math.min(found.length, 400)
      for (let index = 0; index < last; index++) {
        const element = found[index]
        const kind = element && fieldKind(this.dom, element, tag)
        if (element && kind) this.readField(element, kind, around)
      }
    }
  }

  private addDigitPad(button: Element): void {
    const field = describeField(this.dom, button, 'pad', {
      root: this.document,
      label: '',
      form: -1,
    })
    const parent = this.dom.parent(button)
    const near =
      parent && this.dom.type(parent) === 1 ? textBeside(this.dom, parent as Element) : ''
    this.fields.push({ element: button, field: { ...field, type: 'pad', near } })
  }
}

const START = (document: Document): Around => ({
  region: 'body',
  form: -1,
  label: undefined,
  inHead: false,
  root: document,
})

function push<T>(list: T[], value: T, limit: number): void {
  if (value && list.length < limit) list.push(value)
}
