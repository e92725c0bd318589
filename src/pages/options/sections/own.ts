import { h } from '../../parts/h.ts'
import type { Context } from '../context.ts'
import { namesField } from '../parts/names.ts'

/** The person's own organisation: its name, its domains, its webmails. */
export function own({ speech, state, change }: Context): HTMLElement {
  const { t } = speech
  const { own: mine, policy } = state
  const name = h('input', {
    type: 'text',
    id: 'own-name',
    maxlength: 120,
    value: policy.ownName ?? mine.ownName,
    disabled: policy.ownName !== undefined,
    'aria-describedby': 'own-name-note',
    autocomplete: 'off',
  })
  name.addEventListener('change', () => void change({ ownName: name.value }))
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, t('optionsOwn')),
    h('p', {}, t('optionsOwnNote')),
    h(
      'div',
      { class: 'field' },
      h('label', { for: 'own-name' }, t('optionsOwnName')),
      name,
      h(
        'p',
        { class: 'quiet', id: 'own-name-note' },
        t(policy.ownName === undefined ? 'optionsOwnNameNote' : 'optionsByPolicy'),
      ),
    ),
    namesField(speech, {
      id: 'own-domains',
      label: t('optionsOwnDomains'),
      note: t('optionsOwnDomainsNote'),
      names: mine.ownDomains,
      given: policy.ownDomains,
      mayAdd: policy.goOn,
      change: (ownDomains) => change({ ownDomains }),
    }),
    namesField(speech, {
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
