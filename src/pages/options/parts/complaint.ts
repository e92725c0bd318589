import { h } from '../../parts/h.ts'

/** Says beside a field what is wrong with it, and brings the person back to it. */
export function complaint(id: string): {
  readonly element: HTMLElement
  say(sentence: string, field: HTMLElement): void
  end(): void
} {
  const element = h('p', { class: 'fault', id, role: 'alert', hidden: true })
  return {
    element,
    say(sentence, field) {
      element.textContent = sentence
      element.hidden = false
      field.setAttribute('aria-invalid', 'true')
      field.focus()
    },
    end() {
      element.hidden = true
    },
  }
}
