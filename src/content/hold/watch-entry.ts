import { type ValueKind, valueIn } from '../../asks/values.ts'
import { openShadow } from '../scout/shadow.ts'

/** Longest value looked at as it is typed; a longer text is a letter, not an IBAN. */
const FIELD_LIMIT = 400

/** Fields of one row read as one value: a card number in four boxes. */
const ROW_LIMIT = 8

/**
 * Watches for the moment at which a complete IBAN, social security or card number is about to be
 * given in this frame. The text is looked at in place, before the page's listeners see it, and
 * stays where it is: nothing is kept, sent or logged. The last character, the paste or the drop
 * that would complete the value is taken back, `onFound` is told the kind, and the watch is over:
 * whoever goes on after the warning is not stopped again.
 * @returns a function that ends the watch
 */
export function watchEntry(onFound: (kind: ValueKind) => void): () => void {
  const look = (event: Event) => {
    if (!event.isTrusted) return
    const kind = kindIn(event)
    if (!kind) return
    if (event.cancelable) event.preventDefault()
    event.stopImmediatePropagation()
    end()
    onFound(kind)
  }
  const types = ['paste', 'drop', 'beforeinput', 'input', 'change', 'submit']
  for (const type of types) addEventListener(type, look, true)
  const end = () => {
    for (const type of types) removeEventListener(type, look, true)
  }
  return end
}

function kindIn(event: Event): ValueKind | undefined {
  if (event instanceof ClipboardEvent) return valueIn(event.clipboardData?.getData('text') ?? '')
  if (event instanceof DragEvent) return valueIn(event.dataTransfer?.getData('text') ?? '')
  const field = targetOf(event)
  if (event.type === 'submit')
    return field instanceof HTMLFormElement ? kindInForm(field) : undefined
  const coming = event.type === 'beforeinput' ? ((event as InputEvent).data ?? '') : ''
  // Deleting, moving, formatting give nothing away.
  if (event.type === 'beforeinput' && coming === '') return undefined
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    return valueIn(withComing(field, coming)) ?? valueIn(rowOf(field, coming))
  if (field instanceof HTMLElement && field.isContentEditable)
    return valueIn((field.textContent ?? '').slice(-FIELD_LIMIT) + coming)
  return undefined
}

/** Where it happens, also inside closed shadow roots. */
function targetOf(event: Event): EventTarget | null | undefined {
  let [target] = event.composedPath()
  while (target instanceof Element) {
    const inner: Element | null | undefined = openShadow(target)?.activeElement
    if (!inner) break
    target = inner
  }
  return target
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

function kindInForm(form: HTMLFormElement): ValueKind | undefined {
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
