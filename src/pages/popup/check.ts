import { send } from '../../protocol/send.ts'
import type { Checked } from '../../protocol/views.ts'
import type { LinkText } from '../../wording/links.ts'
import { address } from '../parts/address.ts'
import { fill, h } from '../parts/h.ts'
import { sign } from '../parts/signs.ts'
import type { Speech } from '../parts/speech.ts'
import { verdictCard } from '../parts/verdict.ts'
import { explainEntry } from './explain.ts'

/** Longer texts are cut by the reader anyway. */
const LONGEST = 40_000

/** "Check a message": a place to paste one, and what the judge says of it. Nothing leaves the browser. */
export function checkPanel(speech: Speech, leave: (site: string) => unknown): HTMLElement {
  const { t } = speech
  const field = h('textarea', {
    id: 'pasted',
    rows: 5,
    maxlength: LONGEST,
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-describedby': 'pasted-note',
  })
  const result = h('div', { class: 'checked', tabindex: -1 })
  const form = h(
    'form',
    { class: 'check' },
    h('label', { for: 'pasted' }, t('popupCheckLabel')),
    field,
    h('p', { class: 'quiet', id: 'pasted-note' }, t('popupCheckPrivacy')),
    h('button', { type: 'submit', class: 'action' }, t('popupCheckButton')),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void check()
  })

  async function check(): Promise<void> {
    if (field.value.trim() === '') {
      fill(result, h('p', { class: 'fault' }, t('popupCheckEmpty')))
      field.focus()
      return
    }
    const checked = await send('check-text', { text: field.value }).catch(() => undefined)
    fill(
      result,
      ...(checked
        ? [
            verdictCard(checked.text, { heading: 'h2', leave }),
            linkList(checked, speech),
            h('p', {}, ...explainEntry(t, 'message', async () => checked.explanation)),
          ]
        : [h('p', { class: 'fault' }, t('popupError'))]),
    )
    result.focus()
  }

  return h('div', {}, form, result)
}

function linkList({ links }: Checked, { t }: Speech): HTMLElement | false {
  if (links.length === 0) return false
  return h(
    'section',
    { class: 'links' },
    h('h3', {}, t('popupLinks')),
    h('ul', {}, ...links.map(linkLine)),
  )
}

function linkLine(link: LinkText): HTMLElement {
  return h(
    'li',
    { class: link.level },
    sign(link.level),
    h(
      'div',
      {},
      link.shown && h('span', { class: 'quiet' }, link.shown),
      link.address && address(link.address),
      h('span', { class: 'note' }, link.note),
    ),
  )
}
