import { createElement } from '../../parts/create-element.ts'

/** Says beside a field what is wrong with it, and brings the person back to it. */
export function complaint(id: string): {
  readonly element: HTMLElement
  say(sentence: string, field: HTMLElement): void
} {
  let wrong: HTMLElement | undefined
  const element = createElement('p', { class: 'fault', id, role: 'alert', hidden: true })
  return {
    element,
    say(sentence, field) {
      element.textContent = sentence
      element.hidden = false
      // The field that was wrong before has been mended since.
      wrong?.removeAttribute('aria-invalid')
      wrong = field
      field.setAttribute('aria-invalid', 'true')
      field.focus()
    },
  }
}
