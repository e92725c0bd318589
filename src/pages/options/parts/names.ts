import { asHostname } from '../../../settings/checks.ts'
import { h } from '../../parts/h.ts'
import type { Speech } from '../../parts/speech.ts'
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
export function namesField({ t }: Speech, options: NamesOptions): HTMLElement {
  const { id, label, note, given, mayAdd, change } = options
  const names = mayAdd ? options.names : []
  const field = h('input', {
    type: 'text',
    id,
    autocomplete: 'off',
    spellcheck: 'false',
    inputmode: 'url',
    'aria-describedby': `${id}-note ${id}-wrong`,
  })
  const wrong = complaint(`${id}-wrong`)
  const form = h(
    'form',
    { class: 'add' },
    h('div', { class: 'field' }, h('label', { for: id }, label), field),
    h('button', { type: 'submit', class: 'plain' }, t('optionsAdd')),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const good = asHostname(field.value)
    if (!good) return wrong.say(t('optionsRefusedHostname', { value: field.value }), field)
    form.dataset.sent = ''
    void change([...new Set([...names, good])])
  })
  const row = (name: string, own: boolean) =>
    h(
      'li',
      {},
      h('bdi', { class: 'hostname', dir: 'ltr' }, h('strong', {}, name)),
      own
        ? h(
            'button',
            {
              type: 'button',
              class: 'plain',
              'aria-label': t('optionsRemoveName', { name }),
              press: () => change(names.filter((one) => one !== name)),
            },
            t('optionsRemove'),
          )
        : h('span', { class: 'quiet' }, t('optionsByPolicy')),
    )
  const rows = [
    ...given.map((name) => row(name, false)),
    ...names.filter((name) => !given.includes(name)).map((name) => row(name, true)),
  ]
  return h(
    'div',
    {},
    mayAdd ? form : h('h3', {}, label),
    h('p', { class: 'quiet', id: `${id}-note` }, mayAdd ? note : t('optionsTrustedForbidden')),
    wrong.element,
    rows.length > 0 && h('ul', { class: 'names' }, ...rows),
  )
}
