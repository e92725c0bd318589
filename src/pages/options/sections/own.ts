import { createElement } from '../../parts/create-element.ts'
import type { SectionContext } from '../context.ts'
import { namesField } from '../parts/names.ts'

/** The person's own organisation: its name, its domains, its webmails. */
export function own({ i18n, state, change }: SectionContext): HTMLElement {
  const { t } = i18n
  const { own: mine, policy } = state
  const name = createElement('input', {
    type: 'text',
    id: 'own-name',
    maxlength: 120,
    value: policy.ownName ?? mine.ownName,
    disabled: policy.ownName !== undefined,
    'aria-describedby': 'own-name-note',
    autocomplete: 'off',
  })
  name.addEventListener('change', () => void change({ ownName: name.value }))
  return createElement(
    'section',
    { class: 'card' },
    createElement('h2', {}, t('optionsOwn')),
    createElement('p', {}, t('optionsOwnNote')),
    createElement(
      'div',
      { class: 'field' },
      createElement('label', { for: 'own-name' }, t('optionsOwnName')),
      name,
      createElement(
        'p',
        { class: 'quiet', id: 'own-name-note' },
        t(policy.ownName === undefined ? 'optionsOwnNameNote' : 'optionsByPolicy'),
      ),
    ),
    namesField(i18n, {
      id: 'own-domains',
      label: t('optionsOwnDomains'),
      note: t('optionsOwnDomainsNote'),
      names: mine.ownDomains,
      given: policy.ownDomains,
      mayAdd: policy.goOn,
      change: (ownDomains) => change({ ownDomains }),
    }),
    namesField(i18n, {
      id: 'webmails',
      label: t('optionsWebmails'),
      note: t('optionsWebmailsNote'),
      names: mine.webmailHosts,
      given: policy.webmailHosts,
      mayAdd: policy.goOn,
      change: (webmailHosts) => change({ webmailHosts }),
    }),
  )
}
