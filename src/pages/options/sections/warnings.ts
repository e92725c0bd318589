import { h } from '../../parts/h.ts'
import type { Context } from '../context.ts'

/** What is warned about, and in which language. */
export function warnings({ speech: { t }, state, change }: Context): HTMLElement {
  const { own, policy } = state
  const tick = (field: 'caution' | 'messages', label: string, note: string) => {
    const box = h('input', {
      type: 'checkbox',
      id: `warn-${field}`,
      'aria-describedby': `warn-${field}-note`,
    })
    box.checked = own.warnAbout[field]
    box.addEventListener('change', () => {
      void change({ warnAbout: { ...own.warnAbout, [field]: box.checked } })
    })
    return h(
      'div',
      { class: 'choice' },
      box,
      h(
        'div',
        {},
        h('label', { for: `warn-${field}` }, label),
        h('p', { class: 'quiet', id: `warn-${field}-note` }, note),
      ),
    )
  }
  const select = h(
    'select',
    { id: 'language', disabled: policy.language !== undefined },
    ...(['auto', 'fr', 'en'] as const).map((value) =>
      h(
        'option',
        { value, selected: value === (policy.language ?? own.language) },
        t(LANGUAGES[value]),
      ),
    ),
  )
  select.addEventListener('change', () => {
    void change({ language: select.value as 'auto' | 'fr' | 'en' })
  })
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, t('optionsWarnings')),
    h('p', {}, t('optionsWarningsAlways')),
    tick('caution', t('optionsWarnCaution'), t('optionsWarnCautionNote')),
    tick('messages', t('optionsWarnMessages'), t('optionsWarnMessagesNote')),
    h(
      'div',
      { class: 'field' },
      h('label', { for: 'language' }, t('optionsLanguage')),
      select,
      policy.language !== undefined && h('p', { class: 'quiet' }, t('optionsByPolicy')),
    ),
  )
}

const LANGUAGES = {
  auto: 'optionsLanguageAuto',
  fr: 'optionsLanguageFr',
  en: 'optionsLanguageEn',
} as const
