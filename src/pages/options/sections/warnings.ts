import type { Settings } from '../../../settings/settings.ts'
import { createElement } from '../../parts/create-element.ts'
import type { SectionContext } from '../context.ts'

/** What is warned about, and in which language. */
export function warnings({ i18n: { t }, state, change }: SectionContext): HTMLElement {
  const { own, policy } = state
  const tick = (
    field: string,
    on: boolean,
    chosen: (on: boolean) => Partial<Settings>,
    label: string,
    note: string,
  ) => {
    const box = createElement('input', {
      type: 'checkbox',
      id: `warn-${field}`,
      'aria-describedby': `warn-${field}-note`,
    })
    box.checked = on
    box.addEventListener('change', () => {
      void change(chosen(box.checked))
    })
    return createElement(
      'div',
      { class: 'choice' },
      box,
      createElement(
        'div',
        {},
        createElement('label', { for: `warn-${field}` }, label),
        createElement('p', { class: 'quiet', id: `warn-${field}-note` }, note),
      ),
    )
  }
  const { warnAbout, lookAtMarks } = own
  const select = createElement(
    'select',
    { id: 'language', disabled: policy.language !== undefined },
    ...(['auto', 'fr', 'en'] as const).map((value) =>
      createElement(
        'option',
        { value, selected: value === (policy.language ?? own.language) },
        t(LANGUAGES[value]),
      ),
    ),
  )
  select.addEventListener('change', () => {
    void change({ language: select.value as 'auto' | 'fr' | 'en' })
  })
  return createElement(
    'section',
    { class: 'card' },
    createElement('h2', {}, t('optionsWarnings')),
    createElement('p', {}, t('optionsWarningsAlways')),
    tick(
      'caution',
      warnAbout.caution,
      (caution) => ({ warnAbout: { ...warnAbout, caution } }),
      t('optionsWarnCaution'),
      t('optionsWarnCautionNote'),
    ),
    tick(
      'messages',
      warnAbout.messages,
      (messages) => ({ warnAbout: { ...warnAbout, messages } }),
      t('optionsWarnMessages'),
      t('optionsWarnMessagesNote'),
    ),
    tick(
      'logos',
      lookAtMarks,
      (lookAtMarks) => ({ lookAtMarks }),
      t('optionsWarnLogos'),
      t('optionsWarnLogosNote'),
    ),
    createElement(
      'div',
      { class: 'field' },
      createElement('label', { for: 'language' }, t('optionsLanguage')),
      select,
      policy.language !== undefined && createElement('p', { class: 'quiet' }, t('optionsByPolicy')),
    ),
  )
}

const LANGUAGES = {
  auto: 'optionsLanguageAuto',
  fr: 'optionsLanguageFr',
  en: 'optionsLanguageEn',
} as const
