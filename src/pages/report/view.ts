import type { Context, SettingsState } from '../../protocol/views.ts'
import { wordDay } from '../../wording/day.ts'
import { copyButton } from '../parts/copy.ts'
import { h } from '../parts/h.ts'
import { option } from '../parts/option.ts'
import type { Speech } from '../parts/speech.ts'
import { composeReport } from './compose.ts'
import { destinations } from './destinations.ts'
import { trustCard } from './trust-card.ts'

/**
 * What to include, the report as it will read, and where to take it.
 * @param context what was warned of; absent when the page was opened in general
 * @param state the settings, for the organisation's contact and the publishers
 */
export function reportPage(
  speech: Speech,
  context: Context | undefined,
  state: SettingsState | undefined,
): readonly (HTMLElement | false)[] {
  const { t, language } = speech
  const mistake = context?.reason === 'not-a-scam'
  const where = h('input', {
    type: 'text',
    id: 'where',
    maxlength: 200,
    value: context?.hostname ?? '',
  })
  const note = h('textarea', { id: 'note', rows: 4, maxlength: 2000 })
  const preview = h('textarea', { id: 'preview', rows: 12, readonly: true })
  const withDay = option('checkbox', 'with', 'day', t('reportWithDay'), true)
  const withWhy = option('checkbox', 'with', 'why', t('reportWithWhy'), true)
  const ticked = (label: HTMLElement) => label.querySelector('input')?.checked === true

  const form = h(
    'form',
    { class: 'card', autocomplete: 'off' },
    h('h2', {}, t('reportInclude')),
    h('label', { class: 'field', for: 'where' }, t('reportWhere'), where),
    h('div', { class: 'options' }, withDay, context && withWhy),
    h('label', { class: 'field', for: 'note' }, t('reportNote'), note),
    h('p', { class: 'quiet' }, t('reportNoteHint')),
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
    h(
      'header',
      {},
      h('h1', {}, t(mistake ? 'reportMistakeTitle' : 'reportTitle')),
      h('p', { class: 'lead' }, t(mistake ? 'reportMistakeLead' : 'reportLead')),
    ),
    mistake && state?.policy.goOn !== false && trustCard(speech, context),
    form,
    h(
      'section',
      { class: 'card', 'aria-labelledby': 'preview-title' },
      h('h2', { id: 'preview-title' }, t('reportPreview')),
      h('label', { class: 'field', for: 'preview' }, t('reportPreviewLabel'), preview),
      h('div', { class: 'row' }, ...copyButton(speech, t('reportCopy'), preview)),
    ),
    h(
      'section',
      { class: 'card', 'aria-labelledby': 'where-title' },
      h('h2', { id: 'where-title' }, t('reportTo')),
      h(
        'ul',
        { class: 'destinations' },
        ...destinations(speech, mistake, context, state, () => preview.value),
      ),
    ),
    h('p', { class: 'quiet' }, t('reportNeverSent')),
  ]
}
