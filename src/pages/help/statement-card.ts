import type { Given } from '../../help/plan.ts'
import type { OpenedFor } from '../../protocol/views.ts'
import { copyButton } from '../parts/copy.ts'
import { createElement, fill } from '../parts/create-element.ts'
import type { I18n } from '../parts/i18n.ts'
import { statementOf } from './statement.ts'

/** The card with the statement of facts, which follows what the person ticks and writes. */
export function statementCard(
  i18n: I18n,
  context: OpenedFor | undefined,
): { card: HTMLElement; given(given: ReadonlySet<Given>): void } {
  const { t } = i18n
  let given: ReadonlySet<Given> = new Set()
  const where = createElement('input', {
    type: 'text',
    id: 'where',
    maxlength: 200,
    value: context?.hostname ?? '',
  })
  const when = createElement('input', { type: 'date', id: 'when', value: today() })
  const text = createElement('textarea', { id: 'statement', rows: 16, spellcheck: 'true' })
  const printed = createElement('pre', { class: 'printed', 'aria-hidden': 'true' })
  /** What the person wrote into the text is theirs: it is not overwritten any more. */
  let edited = false
  const write = () => {
    if (!edited)
      text.value = statementOf({
        day: when.value,
        where: where.value,
        given,
        ...(context && { context }),
      })
    printed.textContent = text.value
  }
  text.addEventListener('input', () => {
    edited = true
    write()
  })
  for (const field of [where, when]) field.addEventListener('input', write)

  const card = createElement(
    'section',
    { class: 'card', 'aria-labelledby': 'statement-title' },
    createElement('h2', { id: 'statement-title' }, t('helpStatementTitle')),
    createElement('p', { class: 'screen-only' }, t('helpStatementLead')),
    createElement(
      'div',
      { class: 'pair screen-only' },
      createElement('label', { class: 'field', for: 'where' }, t('helpStatementWhere'), where),
      createElement('label', { class: 'field', for: 'when' }, t('helpStatementWhen'), when),
    ),
    createElement(
      'label',
      { class: 'field screen-only', for: 'statement' },
      t('helpStatementLabel'),
      text,
    ),
    printed,
    createElement(
      'div',
      { class: 'row screen-only' },
      ...copyButton(i18n, t('helpStatementCopy'), text),
    ),
    picture(i18n),
  )
  return {
    card,
    given(now) {
      given = now
      write()
    },
  }
}

/** A picture that the person picks, shown here and on paper; it is never read otherwise. */
function picture({ t }: I18n): HTMLElement {
  const place = createElement('div', {})
  const file = createElement('input', { type: 'file', accept: 'image/*', id: 'picture' })
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? []
    if (!chosen) return fill(place)
    const image = createElement('img', {
      alt: t('helpStatementPictureAlt'),
      src: URL.createObjectURL(chosen),
    })
    image.addEventListener('error', () =>
      fill(
        place,
        createElement('p', { class: 'fault', role: 'alert' }, t('helpStatementPictureBad')),
      ),
    )
    fill(place, image)
  })
  return createElement(
    'div',
    { class: 'picture' },
    createElement(
      'label',
      { class: 'field screen-only', for: 'picture' },
      t('helpStatementPicture'),
      file,
    ),
    place,
  )
}

/** Today as a date field wants it, in the person's own time zone. */
function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
