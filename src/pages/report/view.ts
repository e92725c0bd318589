import type { OpenedFor, SettingsState } from '../../protocol/views.ts'
import { wordDay } from '../../wording/day.ts'
import { copyButton } from '../parts/copy.ts'
import { createElement } from '../parts/create-element.ts'
import type { I18n } from '../parts/i18n.ts'
import { option } from '../parts/option.ts'
import { composeReport } from './compose.ts'
import { destinations } from './destinations.ts'
import { trustCard } from './trust-card.ts'

/**
 * What to include, the report as it will read, and where to take it.
 * @param context what was warned of; absent when the page was opened in general
 * @param state the settings, for the organisation's contact and the publishers
 */
export function reportPage(
  i18n: I18n,
  context: OpenedFor | undefined,
  state: SettingsState | undefined,
): readonly (HTMLElement | false)[] {
  const { t, language } = i18n
  const mistake = context?.reason === 'not-a-scam'
  const where = createElement('input', {
    type: 'text',
    id: 'where',
    maxlength: 200,
    value: context?.hostname ?? '',
  })
  const note = createElement('textarea', { id: 'note', rows: 4, maxlength: 2000 })
  const preview = createElement('textarea', { id: 'preview', rows: 12, readonly: true })
  const withDay = option('checkbox', 'with', 'day', t('reportWithDay'), true)
  const withWhy = option('checkbox', 'with', 'why', t('reportWithWhy'), true)
  const ticked = (label: HTMLElement) => label.querySelector('input')?.checked === true

  const form = createElement(
    'form',
    { class: 'card', autocomplete: 'off' },
    createElement('h2', {}, t('reportInclude')),
    createElement('label', { class: 'field', for: 'where' }, t('reportWhere'), where),
    createElement('div', { class: 'options' }, withDay, context && withWhy),
    createElement('label', { class: 'field', for: 'note' }, t('reportNote'), note),
    createElement('p', { class: 'quiet' }, t('reportNoteHint')),
  )
  const write = () => {
    preview.value = composeReport(
      {
        where: where.value.trim(),
        note: note.value,
        mistake,
        ...(ticked(withDay) && { day: wordDay(Date.now(), language) }),
        ...(context && ticked(withWhy) && { verdict: context.verdict }),
      },
      language,
    )
  }
  form.addEventListener('input', write)
  form.addEventListener('submit', (event) => event.preventDefault())
  write()

  return [
    createElement(
      'header',
      {},
      createElement('h1', {}, t(mistake ? 'reportMistakeTitle' : 'reportTitle')),
      createElement('p', { class: 'lead' }, t(mistake ? 'reportMistakeLead' : 'reportLead')),
    ),
    mistake && state?.policy.goOn !== false && trustCard(i18n, context),
    form,
    createElement(
      'section',
      { class: 'card', 'aria-labelledby': 'preview-title' },
      createElement('h2', { id: 'preview-title' }, t('reportPreview')),
      createElement('label', { class: 'field', for: 'preview' }, t('reportPreviewLabel'), preview),
      createElement('div', { class: 'row' }, ...copyButton(i18n, t('reportCopy'), preview)),
    ),
    createElement(
      'section',
      { class: 'card', 'aria-labelledby': 'where-title' },
      createElement('h2', { id: 'where-title' }, t('reportTo')),
      createElement(
        'ul',
        { class: 'destinations' },
        ...destinations(i18n, mistake, context, state, () => preview.value),
      ),
    ),
    createElement('p', { class: 'quiet' }, t('reportNeverSent')),
  ]
}
