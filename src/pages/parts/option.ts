import { createElement } from './create-element.ts'

/** A large box to tick, or one of several to choose. */
export function option(
  type: 'checkbox' | 'radio',
  name: string,
  value: string,
  text: string,
  checked: boolean,
): HTMLLabelElement {
  return createElement(
    'label',
    { class: 'option' },
    createElement('input', { type, name, value, checked }),
    createElement('span', {}, text),
  )
}

/** The values ticked under one name, in the form's order. */
export function chosen(form: HTMLElement, name: string): string[] {
  return [...form.querySelectorAll<HTMLInputElement>('input:checked')]
    .filter((input) => input.name === name)
    .map(({ value }) => value)
}
