import { asHostname } from '../../../settings/checks.ts'
import { createElement } from '../../parts/create-element.ts'
import type { I18n } from '../../parts/i18n.ts'
import { complaint } from './complaint.ts'

export interface NamesOptions {
  readonly id: string
  readonly label: string
  readonly note: string
  /** The person's own. */
  readonly names: readonly string[]
  /** The organisation's, which the person cannot take away. */
  readonly given: readonly string[]
  /** An organisation may forbid what would be a way around warnings: then the person's own count no more. */
  readonly mayAdd: boolean
  change(names: readonly string[]): unknown
}

/** A list of hostnames to add to and to take from. */
export function namesField({ t }: I18n, options: NamesOptions): HTMLElement {
  const { id, label, note, given, mayAdd, change } = options
  const names = mayAdd ? options.names : []
  const field = createElement('input', {
    type: 'text',
    id,
    autocomplete: 'off',
    spellcheck: 'false',
    inputmode: 'url',
    'aria-describedby': `${id}-note ${id}-wrong`,
  })
  const wrong = complaint(`${id}-wrong`)
  const form = createElement(
    'form',
    { class: 'add' },
    createElement('div', { class: 'field' }, createElement('label', { for: id }, label), field),
    createElement('button', { type: 'submit', class: 'plain' }, t('optionsAdd')),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const good = asHostname(field.value)
    if (!good) return wrong.say(t('optionsRefusedHostname', { value: field.value }), field)
    form.dataset.sent = ''
    void change([...new Set([...names, good])])
  })
  const row = (name: string, own: boolean) =>
    createElement(
      'li',
      {},
      createElement('bdi', { class: 'hostname', dir: 'ltr' }, createElement('strong', {}, name)),
      own
        ? createElement(
            'button',
            {
              type: 'button',
              class: 'plain',
              'aria-label': t('optionsRemoveName', { name }),
              press: () => change(names.filter((one) => one !== name)),
            },
            t('optionsRemove'),
          )
        : createElement('span', { class: 'quiet' }, t('optionsByPolicy')),
    )
  const rows = [
    ...given.map((name) => row(name, false)),
    ...names.filter((name) => !given.includes(name)).map((name) => row(name, true)),
  ]
  return createElement(
    'div',
    {},
    mayAdd ? form : createElement('h3', {}, label),
    createElement(
      'p',
      { class: 'quiet', id: `${id}-note` },
      mayAdd ? note : t('optionsTrustedForbidden'),
    ),
    wrong.element,
    rows.length > 0 && createElement('ul', { class: 'names' }, ...rows),
  )
}
