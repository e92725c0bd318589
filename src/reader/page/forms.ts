import { PAGE_LIMITS } from '../../evidence/limits.ts'
import type { Field, Form } from '../../evidence/page.ts'
import { chooseFields, type Found } from './choose-fields.ts'
import { textBy, textsIn } from './drawn/beside.ts'
import type { Segment } from './drawn/join.ts'
import { isDrawnField } from './drawn/places.ts'
import { describeField, fieldKind, textBeside } from './fields.ts'
import { type Around, atStart, type Ground, shortText } from './ground.ts'
import { SEARCH } from './marks.ts'
import { textOf } from './text-of.ts'

/** Characters of what may be a place's label, standing in it. */
const FEW = 60
/** Fields asked of the browser's own index where the walk did not come so far; boxes drawn by scripts. */
const MOST = { beyond: 400, drawn: 12 }

/** Forms, their fields and their labels. */
export class Forms {
  private readonly forms: { element: Element; form: Form }[] = []
  private readonly indexOf = new Map<Element, number>()
  private readonly fields: Found[] = []
  private readonly seen = new Set<Element>()
  private readonly labelFor = new Map<string, string>()
  private drawn = 0
  private readonly ground: Ground

  constructor(ground: Ground) {
    this.ground = ground
  }

  /** @returns the form's index, -1 beyond the limit */
  readForm(element: Element, named: string): number {
    const { dom, addresses, unread } = this.ground
    const known = this.indexOf.get(element)
    if (known !== undefined) return known
    if (this.forms.length >= PAGE_LIMITS.forms) {
      unread.add('forms')
      return -1
    }
    const action = dom.attribute(element, 'action', 2000)
    const name = `${dom.attribute(element, 'name')} ${named}`.trim()
    const search =
      dom.attribute(element, 'role') === 'search' || SEARCH.test(name) || SEARCH.test(action)
    const form = { host: addresses.host(action), name: name.slice(0, PAGE_LIMITS.short), search }
    this.indexOf.set(element, this.forms.push({ element, form }) - 1)
    return this.forms.length - 1
  }

  readLabel(element: Element): void {
    const target = this.ground.dom.attribute(element, 'for')
    if (!target || this.labelFor.size >= PAGE_LIMITS.labels * 20) return
    const text = this.textOfLabel(element)
    const before = this.labelFor.get(target)
    this.labelFor.set(target, before ? `${before}\n${text}`.slice(0, PAGE_LIMITS.short * 2) : text)
  }

  readField(element: Element, kind: Field['kind'], around: Around): void {
    const { dom, unread } = this.ground
    if (this.seen.has(element)) return
    if (this.fields.length >= PAGE_LIMITS.fieldsRead) {
      unread.add('fields')
      return
    }
    this.seen.add(element)
    const own = dom.attribute(element, 'form')
    const form = own
      ? this.forms.findIndex(({ element: other }) => dom.attribute(other, 'id') === own)
      : around.form
    const label = around.label ? this.textOfLabel(around.label) : ''
    const { root, hidden } = around
    const field = describeField(this.ground, element, kind, { root, label, form })
    this.fields.push({ element, field, hidden })
  }

  /** A box that takes keys and is no field: drawn by a script. */
  readDrawn(element: Element, name: string, around: Around): void {
    const { visibilities, dom } = this.ground
    if (
      !visibilities ||
      this.drawn >= MOST.drawn ||
      !isDrawnField(dom, visibilities, element, name)
    )
      return
    this.drawn++
    const { root } = around
    const field = describeField(this.ground, element, 'editable', {
      root,
      label: '',
      form: around.form,
    })
    this.fields.push({ element, field: { ...field, type: 'drawn' }, hidden: false })
  }

  /** A page that puts its form behind 200,000 empty elements still shows it: the browser's own index finds it. */
  readBeyond(): void {
    const { dom, document } = this.ground
    for (const tag of ['input', 'textarea', 'select']) {
      const found = dom.byTag(document, tag)
      const last = Math.min(found.length, MOST.beyond)
      for (let index = 0; index < last; index++) {
        const element = found[index]
        const kind = element && fieldKind(this.ground, element, tag)
        if (element && kind) this.readField(element, kind, atStart(document))
      }
    }
  }

  /** A pad of digits is a field, too. */
  readPad(button: Element): void {
    const { dom, document } = this.ground
    const place = { root: document, label: '', form: -1 }
    const field = describeField(this.ground, button, 'pad', place)
    const parent = dom.parent(button)
    const near = parent && dom.type(parent) === 1 ? textBeside(this.ground, parent as Element) : ''
    this.fields.push({ element: button, field: { ...field, type: 'pad', near }, hidden: false })
  }

  /**
   * @param segments what is drawn beside what
   * @param buttons what the page's buttons say
   */
  found(segments: readonly Segment[], buttons: readonly string[]) {
    const labelled = (field: Field) =>
      [this.labelFor.get(field.id), field.label].filter(Boolean).join('\n')
    const all = this.fields.map((one) => ({
      ...one,
      field: { ...one.field, label: labelled(one.field).slice(0, PAGE_LIMITS.short * 2) },
    }))
    const chosen = this.byEye(chooseFields(all), segments, buttons).map(plainly)
    return {
      forms: this.forms.map(({ form }, index) => ({
        ...form,
        search: form.search && isSearch(chosen.filter((field) => field.form === index)),
      })),
      fields: chosen,
    }
  }

  /** What stands by a field is its label, whatever the source says. */
  private byEye(
    fields: readonly Found[],
    segments: readonly Segment[],
    buttons: readonly string[],
  ): Field[] {
    const { visibilities } = this.ground
    if (!visibilities) return fields.map(({ field }) => field)
    const boxes = fields.map(({ element, hidden }) =>
      hidden ? undefined : visibilities.layout.box(element),
    )
    // What a button says is no label of the field beside it, nor is what somebody wrote into a place to write: where
    // nothing else stands by that one, a few words in it are its label ("Votre IBAN").
    const written = boxes.filter(
      (box, index): box is DOMRect =>
        box !== undefined &&
        fields[index]?.field.kind === 'editable' &&
        textsIn(box, segments) === 1,
    )
    const spoken = segments.filter(
      (one) => !buttons.includes(one.text) && !written.some((box) => textsIn(box, [one]) > 0),
    )
    const shown = boxes.filter((box) => box !== undefined)
    return fields.flatMap(({ field }, index) => {
      const box = boxes[index]
      if (!box || field.kind === 'pad') return [field]
      // A page that can be written into as a whole: what it wants stands somewhere in it.
      if (field.kind === 'editable' && textsIn(box, segments) > 1) return [{ ...field, near: '' }]
      const form = this.forms[field.form]?.element
      const around = form && visibilities.layout.box(form)
      const inside = () =>
        segments.find((one) => textsIn(box, [one]) > 0 && one.text.length <= FEW)?.text ?? ''
      const by = textBy(box, spoken, shown, around) || (written.includes(box) ? inside() : '')
      const near = by.slice(-PAGE_LIMITS.short)
      // A box that nobody says anything of is a box.
      if (field.type === 'drawn' && !near && !field.near) return []
      return [near ? { ...field, near } : field]
    })
  }

  /** A label that is only spoken is one, too. */
  private textOfLabel(label: Element): string {
    return shortText(this.ground, label) || textOf(this.ground.dom, label, PAGE_LIMITS.short)
  }
}

/** Words of its own make a field what they say, whatever type it bears: `<input type="search">` by "Votre IBAN". */
const plainly = (field: Field): Field =>
  field.type === 'search' && !searches(field) ? { ...field, type: 'text' } : field

/** A form of this name searches as long as none of its fields says otherwise. */
const isSearch = (fields: readonly Field[]) =>
  fields.every((field) => field.type !== 'password' && field.type !== 'file' && searches(field))

function searches({ label, placeholder, aria, near, name }: Field): boolean {
  const words = [label, placeholder, aria].filter(Boolean).join('\n') || near
  return !words || SEARCH.test(words) || (/^[qs]$/.test(name) && !label)
}
