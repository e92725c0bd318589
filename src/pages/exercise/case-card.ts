import type { TextKey } from '../../wording/text.ts'
import { address } from '../parts/address.ts'
import { h } from '../parts/h.ts'
import type { Speech } from '../parts/speech.ts'
import type { Case } from './cases.ts'

const KINDS = { page: 'exercisePage', mail: 'exerciseMail', sms: 'exerciseSms' } as const

/** A made-up page or message as a drawing of it: nothing in it can be clicked or filled in. */
export function caseCard(one: Case, { t }: Speech): HTMLElement {
  return h(
    'figure',
    { class: `case ${one.kind}` },
    h('figcaption', { class: 'quiet' }, t(KINDS[one.kind])),
    h(
      'div',
      { class: 'bar' },
      (one.name || one.nameText) && h('strong', {}, one.name ?? t(one.nameText as TextKey)),
      // As a browser or a mail program shows it: nothing in it helps to find the part that decides.
      address({ before: whole(one), registrable: '', after: '' }),
    ),
    h(
      'div',
      { class: 'inside' },
      ...t(`exercise${one.id}`)
        .split('\n')
        .map((line) => h('p', {}, line)),
      ...(one.fields ?? []).map((field) =>
        h('div', { class: 'blank' }, h('span', {}, t(field)), h('span', { class: 'box' })),
      ),
    ),
  )
}

function whole({ address: { before, registrable, after } }: Case): string {
  return before + registrable + after
}
