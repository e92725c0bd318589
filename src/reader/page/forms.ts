import { LIMITS } from '../../evidence/limits.ts'
import type { Field, Form } from '../../evidence/page.ts'
import { describeField, fieldKind, textBeside } from './fields.ts'
import { type Around, atStart, type Ground, shortText } from './ground.ts'
import { SEARCH } from './marks.ts'

/** Fields asked of the browser's own index where the walk did not come so far. */
const MOST_BEYOND = 400

/** Forms, their fields and their labels. */
export class Forms {
  private readonly forms: { element: Element; form: Form }[] = []
  private readonly fields: { element: Element; field: Field }[] = []
  private readonly seen = new Set<Element>()
  private readonly labelFor = new Map<string, string>()
  private readonly ground: Ground

  constructor(ground: Ground) {
    this.ground = ground
  }

  /** @returns the form's index, -1 beyond the limit */
  readForm(element: Element, named: string): number {
    const { dom, addresses, unread } = this.ground
    if (this.forms.length >= LIMITS.forms) {
      unread.add('forms')
      return -1
    }
    const action = dom.attribute(element, 'action', 2000)
    const name = `${dom.attribute(element, 'name')} ${named}`.trim()
    const search =
      dom.attribute(element, 'role') === 'search' || SEARCH.test(name) || SEARCH.test(action)
    const form = { host: addresses.host(action), name: name.slice(0, LIMITS.short), search }
    this.forms.push({ element, form })
    return this.forms.length - 1
  }

  readLabel(element: Element): void {
    const target = this.ground.dom.attribute(element, 'for')
    if (!target || this.labelFor.size >= LIMITS.labels * 2) return
    const text = shortText(this.ground, element)
    const before = this.labelFor.get(target)
    this.labelFor.set(target, before ? `${before}\n${text}` : text)
  }

  readField(element: Element, kind: Field['kind'], around: Around): void {
    const { dom, options, unread } = this.ground
    if (this.seen.has(element)) return
    if (this.fields.length >= LIMITS.fields) {
      unread.add('fields')
      return
    }
    this.seen.add(element)
    const own = dom.attribute(element, 'form')
    const form = own
      ? this.forms.findIndex(({ element: other }) => dom.attribute(other, 'id') === own)
      : around.form
    const label = around.label ? shortText(this.ground, around.label) : ''
    const { generated } = options
    const { root } = around
    const place = { root, label, form, ...(generated && { generated }) }
    this.fields.push({ element, field: describeField(dom, element, kind, place) })
  }

  /** A page that puts its form behind 200,000 empty elements still shows it: the browser's own index finds it. */
  readBeyond(): void {
    const { dom, document } = this.ground
    for (const tag of ['input', 'textarea', 'select']) {
      const found = dom.byTag(document, tag)
      const last = Math.min(found.length, MOST_BEYOND)
      for (let index = 0; index < last; index++) {
        const element = found[index]
        const kind = element && fieldKind(dom, element, tag)
        if (element && kind) this.readField(element, kind, atStart(document))
      }
    }
  }

  /** A pad of digits is a field, too. */
  readPad(button: Element): void {
    const { dom, document } = this.ground
    const place = { root: document, label: '', form: -1 }
    const field = describeField(dom, button, 'pad', place)
    const parent = dom.parent(button)
    const near = parent && dom.type(parent) === 1 ? textBeside(dom, parent as Element) : ''
    this.fields.push({ element: button, field: { ...field, type: 'pad', near } })
  }

  found() {
    const labelled = (field: Field) =>
      [this.labelFor.get(field.id), field.label].filter(Boolean).join('\n')
    return {
      forms: this.forms.map(({ form }) => form),
      fields: this.fields.map(({ field }) => ({
        ...field,
        label: labelled(field).slice(0, LIMITS.short * 2),
      })),
    }
  }
}
