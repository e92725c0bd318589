import { send } from '../../protocol/send.ts'
import type { Checked } from '../../protocol/views.ts'
import type { LinkText } from '../../wording/links.ts'
import { address } from '../parts/address.ts'
import { createElement, fill } from '../parts/create-element.ts'
import type { I18n } from '../parts/i18n.ts'
import { drawSign } from '../parts/signs.ts'
import { verdictCard } from '../parts/verdict.ts'
import { explainEntry } from './explain.ts'

/** Longer texts are cut by the reader anyway. */
const LONGEST = 40_000

/** "Check a message": a place to paste one, and what the judge says of it. Nothing leaves the browser. */
export function checkPanel(i18n: I18n, leave: (site: string) => unknown): HTMLElement {
  const { t } = i18n
  const field = createElement('textarea', {
    id: 'pasted',
    rows: 5,
    maxlength: LONGEST,
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-describedby': 'pasted-note',
  })
  const result = createElement('div', { class: 'checked', tabindex: -1 })
  const form = createElement(
    'form',
    { class: 'check' },
    createElement('label', { for: 'pasted' }, t('popupCheckLabel')),
    field,
    createElement('p', { class: 'quiet', id: 'pasted-note' }, t('popupCheckPrivacy')),
    createElement('button', { type: 'submit', class: 'action' }, t('popupCheckButton')),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void check()
  })

  async function check(): Promise<void> {
    if (field.value.trim() === '') {
      fill(result, createElement('p', { class: 'fault' }, t('popupCheckEmpty')))
      field.focus()
      return
    }
    const checked = await send('check-text', { text: field.value }).catch(() => undefined)
    fill(
      result,
      ...(checked
        ? [
            verdictCard(checked.text, { heading: 'h2', leave }),
            linkList(checked, i18n),
            createElement('p', {}, ...explainEntry(t, 'message', async () => checked.explanation)),
          ]
        : [createElement('p', { class: 'fault' }, t('popupError'))]),
    )
    result.focus()
  }

  return createElement('div', {}, form, result)
}

function linkList({ links }: Checked, { t }: I18n): HTMLElement | false {
  if (links.length === 0) return false
  return createElement(
    'section',
    { class: 'links' },
    createElement('h3', {}, t('popupLinks')),
    createElement('ul', {}, ...links.map(linkLine)),
  )
}

function linkLine(link: LinkText): HTMLElement {
  return createElement(
    'li',
    { class: link.level },
    drawSign(link.level),
    createElement(
      'div',
      {},
      link.shown && createElement('span', { class: 'quiet' }, link.shown),
      link.address && address(link.address),
      createElement('span', { class: 'note' }, link.note),
    ),
  )
}
