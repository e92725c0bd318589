import { h } from '../../parts/h.ts'
import type { Context } from '../context.ts'
import { wordRefused } from '../refused.ts'

/** What the organisation sets, what of it was refused, and what went wrong with stored values. */
export function policy({ speech, state }: Context): HTMLElement {
  const { t, language } = speech
  const { managed, policyRefused, faults, policy: given } = state
  const contact = given.contact
  return h(
    'section',
    { class: 'card', hidden: !managed && faults.length === 0 },
    managed && h('h2', {}, t('optionsPolicy')),
    managed && h('p', {}, t('optionsPolicyNote')),
    contact !== undefined &&
      h(
        'p',
        {},
        t('popupContact', {
          contact: [contact.name, contact.phone, contact.mail, contact.address]
            .filter(Boolean)
            .join(', '),
        }),
      ),
    managed && !given.goOn && h('p', {}, t('optionsPolicyNoGoOn')),
    policyRefused.length > 0 &&
      h(
        'div',
        { role: 'alert' },
        h('h3', {}, t('optionsPolicyRefused')),
        h(
          'ul',
          { class: 'refused' },
          ...policyRefused.map((one) => h('li', { class: 'fault' }, wordRefused(one, language))),
        ),
      ),
    ...faults.map(({ key, what, detail }) =>
      h(
        'p',
        { class: 'fault', role: 'alert' },
        t(FAULTS[what], { key, detail: detail.slice(0, 120) }),
      ),
    ),
  )
}

const FAULTS = {
  malformed: 'optionsStoreMalformed',
  unreadable: 'optionsStoreUnreadable',
  'not-written': 'optionsStoreNotWritten',
} as const
