import type { Given } from '../../help/plan.ts'
import type { Context } from '../../protocol/views.ts'
import { copyButton } from '../parts/copy.ts'
import { fill, h } from '../parts/h.ts'
import type { Speech } from '../parts/speech.ts'
import { statementOf } from './statement.ts'

/** The card with the statement of facts, which follows what the person ticks and writes. */
export function statementCard(
  speech: Speech,
  context: Context | undefined,
): { card: HTMLElement; given(given: ReadonlySet<Given>): void } {
  const { t } = speech
  let given: ReadonlySet<Given> = new Set()
  const where = h('input', {
    type: 'text',
    id: 'where',
    maxlength: 200,
    value: context?.hostname ?? '',
  })
  const when = h('input', { type: 'date', id: 'when', value: today() })
  const text = h('textarea', { id: 'statement', rows: 16, spellcheck: 'true' })
  const printed = h('pre', { class: 'printed', 'aria-hidden': 'true' })
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

  const card = h(
    'section',
    { class: 'card', 'aria-labelledby': 'statement-title' },
    h('h2', { id: 'statement-title' }, t('helpStatementTitle')),
    h('p', { class: 'screen-only' }, t('helpStatementLead')),
    h(
      'div',
      { class: 'pair screen-only' },
      h('label', { class: 'field', for: 'where' }, t('helpStatementWhere'), where),
      h('label', { class: 'field', for: 'when' }, t('helpStatementWhen'), when),
    ),
    h('label', { class: 'field screen-only', for: 'statement' }, t('helpStatementLabel'), text),
    printed,
    h('div', { class: 'row screen-only' }, ...copyButton(speech, t('helpStatementCopy'), text)),
    picture(speech),
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
function picture({ t }: Speech): HTMLElement {
  const place = h('div', {})
  const file = h('input', { type: 'file', accept: 'image/*', id: 'picture' })
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? []
    if (!chosen) return fill(place)
    const image = h('img', { alt: t('helpStatementPictureAlt'), src: URL.createObjectURL(chosen) })
    image.addEventListener('error', () =>
      fill(place, h('p', { class: 'fault', role: 'alert' }, t('helpStatementPictureBad'))),
    )
    fill(place, image)
  })
  return h(
    'div',
    { class: 'picture' },
    h('label', { class: 'field screen-only', for: 'picture' }, t('helpStatementPicture'), file),
    place,
  )
}

/** Today as a date field wants it, in the person's own time zone. */
function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
