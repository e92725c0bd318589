import { createElement } from '../../parts/create-element.ts'
import type { SectionContext } from '../context.ts'
import { wordRefused } from '../refused.ts'

/** What the organisation sets, what of it was refused, and what went wrong with stored values. */
export function policy({ i18n, state }: SectionContext): HTMLElement {
  const { t, language } = i18n
  const { managed, policyRefused, faults, policy: given } = state
  const contact = given.contact
  return createElement(
    'section',
    { class: 'card', hidden: !managed && faults.length === 0 },
    managed && createElement('h2', {}, t('optionsPolicy')),
    managed && createElement('p', {}, t('optionsPolicyNote')),
    contact !== undefined &&
      createElement(
        'p',
        {},
        t('popupContact', {
          contact: [contact.name, contact.phone, contact.mail, contact.address]
            .filter(Boolean)
            .join(', '),
        }),
      ),
    managed && !given.goOn && createElement('p', {}, t('optionsPolicyNoGoOn')),
    policyRefused.length > 0 &&
      createElement(
        'div',
        { role: 'alert' },
        createElement('h3', {}, t('optionsPolicyRefused')),
        createElement(
          'ul',
          { class: 'refused' },
          ...policyRefused.map((one) =>
            createElement('li', { class: 'fault' }, wordRefused(one, language)),
          ),
        ),
      ),
    ...faults.map(({ key, what, detail }) =>
      createElement(
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
