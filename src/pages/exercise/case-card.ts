import type { TextKey } from '../../wording/text.ts'
import { address } from '../parts/address.ts'
import { createElement } from '../parts/create-element.ts'
import type { I18n } from '../parts/i18n.ts'
import type { ExerciseCase } from './cases.ts'

const KINDS = { page: 'exercisePage', mail: 'exerciseMail', sms: 'exerciseSms' } as const

/** A made-up page or message as a drawing of it: nothing in it can be clicked or filled in. */
export function caseCard(one: ExerciseCase, { t }: I18n): HTMLElement {
  return createElement(
    'figure',
    { class: `case ${one.kind}` },
    createElement('figcaption', { class: 'quiet' }, t(KINDS[one.kind])),
    createElement(
      'div',
      { class: 'bar' },
      (one.name || one.nameText) &&
        createElement('strong', {}, one.name ?? t(one.nameText as TextKey)),
      // As a browser or a mail program shows it: nothing in it helps to find the part that decides.
      address({ before: whole(one), registrable: '', after: '' }),
    ),
    createElement(
      'div',
      { class: 'inside' },
      ...t(`exercise${one.id}`)
        .split('\n')
        .map((line) => createElement('p', {}, line)),
      ...(one.fields ?? []).map((field) =>
        createElement(
          'div',
          { class: 'blank' },
          createElement('span', {}, t(field)),
          createElement('span', { class: 'box' }),
        ),
      ),
    ),
  )
}

function whole({ address: { before, registrable, after } }: ExerciseCase): string {
  return before + registrable + after
}
