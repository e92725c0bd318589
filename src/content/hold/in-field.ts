import { type ValueKind, valueIn } from '../../asks/values.ts'

/** Longest value looked at as it is typed; a longer text is a letter, not an IBAN. */
const FIELD_LIMIT = 400

/** Fields of one row read as one value: a card number in four boxes. */
const ROW_LIMIT = 8

/** The kind of a complete value that stands in a field, or will with the coming text. */
export function kindInField(field: unknown, coming: string): ValueKind | undefined {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    return valueIn(withComing(field, coming)) ?? valueIn(rowOf(field, coming))
  if (field instanceof HTMLElement && field.isContentEditable)
    return valueIn((field.textContent ?? '').slice(-FIELD_LIMIT) + coming)
  return undefined
}

type Field = HTMLInputElement | HTMLTextAreaElement

const TEXT_TYPES = /^(?:text|tel|number|search|password|textarea|url|email)$/

/** The field's value as it will be, with the coming text at the caret. */
function withComing(field: Field, coming: string): string {
  if (!TEXT_TYPES.test(field.type) || field.value.length > FIELD_LIMIT) return ''
  const { value } = field
  // `number` and `email` fields have no caret to read.
  const start = field.selectionStart ?? value.length
  const end = field.selectionEnd ?? value.length
  return value.slice(0, start) + coming + value.slice(end)
}

/** The values of neighbouring boxes together with the one being filled in. */
function rowOf(field: Field, coming: string): string {
  const around = field.closest('form,fieldset') ?? field.parentElement?.parentElement
  if (!around || field.value.length + coming.length > ROW_LIMIT) return ''
  const boxes = inputsIn(around, 'input') as HTMLInputElement[]
  const at = boxes.indexOf(field as HTMLInputElement)
  const row = boxes.slice(Math.max(0, at - ROW_LIMIT), at + ROW_LIMIT)
  return row
    .filter((box) => box.value.length <= ROW_LIMIT && TEXT_TYPES.test(box.type))
    .map((box) => (box === field ? withComing(box, coming) : box.value))
    .join('')
}

/** The kind of a complete value in any field of a form. */
export function kindInForm(form: unknown): ValueKind | undefined {
  if (!(form instanceof HTMLFormElement)) return undefined
  for (const field of inputsIn(form, 'input,textarea')) {
    const kind = valueIn(withComing(field, ''))
    if (kind) return kind
  }
  return undefined
}

/** The first fields in an element; a form's field named "querySelectorAll" must not get in the way. */
function inputsIn(element: Element, selector: string): Field[] {
  const found = Element.prototype.querySelectorAll.call(element, selector) as NodeListOf<Field>
  return [...found].slice(0, 60)
}
