import { type ValueKind, valueIn } from '../../asks/values.ts'
import { openShadow } from '../scout/shadow.ts'
import { gate } from './gate.ts'
import { kindInField, kindInForm } from './in-field.ts'
import { rememberTyped } from './typed.ts'

/**
 * Watches for the moment at which a complete IBAN, social security or card number is about to be
 * given in this frame: by what the person types and pastes, over all places of the frame and whatever the page
 * makes of it, and by what stands in the fields. The text is looked at in place, before the page's listeners
 * see it (by the gate, which was set before the page's first script), and
 * stays where it is: nothing is stored, sent or logged. The last character, the paste or the drop
 * that would complete the value is taken back, `onFound` is told the kind, and the watch is over:
 * whoever goes on after the warning is not stopped again.
 * @returns a function that ends the watch
 */
export function watchEntry(onFound: (kind: ValueKind) => void): () => void {
  const page = gate()
  const { before } = page
  const given = givenIn()
  const look = (event: Event) => {
    // Not what is done in our own warning, nor what is held and never arrives.
    const arrives = event.isTrusted && !page.holds && event.target !== page.own?.host
    const kind = arrives && given(event)
    if (!kind) return before?.(event)
    if (event.cancelable) event.preventDefault()
    event.stopImmediatePropagation()
    end()
    onFound(kind)
  }
  page.before = look
  const end = () => {
    if (page.before === look) page.before = before
  }
  return end
}

/** What each event gives: the kind of the value that it completes. */
function givenIn(): (event: Event) => ValueKind | undefined {
  const typed = rememberTyped()
  /** The key that was remembered, for which the browser may still tell `beforeinput`. */
  let key = ''
  /** Characters that an input method wrote so far, and writes anew with each. */
  let composed = 0

  function type(event: InputEvent, where: unknown): ValueKind | undefined {
    const { inputType, data } = event
    const again = key === (inputType.startsWith('delete') ? 'Backspace' : data)
    key = ''
    if (again || inputType.startsWith('insertFrom')) return undefined
    if (inputType === 'deleteContentBackward') typed.takeBack(1)
    if (!data) return undefined
    if (inputType !== 'insertCompositionText') return typed.add(data, where)
    typed.takeBack(composed)
    composed = data.length
    return typed.add(data, where)
  }

  return (event) => {
    const where = targetOf(event)
    if (event instanceof KeyboardEvent) {
      if (event.type !== 'keydown') return undefined
      key = event.ctrlKey || event.metaKey || event.isComposing ? '' : event.key
      if (key === 'Backspace') typed.takeBack(1)
      return key.length === 1 ? typed.add(key, where) : undefined
    }
    if (event instanceof ClipboardEvent) return pasted(event, event.clipboardData, where)
    if (event instanceof DragEvent) return pasted(event, event.dataTransfer, where)
    if (event.type === 'compositionend') composed = 0
    if (event.type === 'submit') return kindInForm(where)
    if (event.type === 'beforeinput') {
      const input = event as InputEvent
      // Deleting, moving, formatting give nothing away.
      return type(input, where) ?? (input.data ? kindInField(where, input.data) : undefined)
    }
    return event.type === 'input' || event.type === 'change' ? kindInField(where, '') : undefined
  }

  function pasted(event: Event, data: DataTransfer | null, where: unknown): ValueKind | undefined {
    if (event.type !== 'paste' && event.type !== 'drop') return undefined
    const text = data?.getData('text') ?? ''
    return valueIn(text) ?? typed.add(text, where)
  }
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
