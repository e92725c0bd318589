import { h } from './h.ts'

/** A large box to tick, or one of several to choose. */
export function option(
  type: 'checkbox' | 'radio',
  name: string,
  value: string,
  text: string,
  checked: boolean,
): HTMLLabelElement {
  return h(
    'label',
    { class: 'option' },
    h('input', { type, name, value, checked }),
    h('span', {}, text),
  )
}

/** The values ticked under one name, in the form's order. */
export function chosen(form: HTMLElement, name: string): string[] {
  return [...form.querySelectorAll<HTMLInputElement>('input:checked')]
    .filter((input) => input.name === name)
    .map(({ value }) => value)
}
