import { send } from '../../../protocol/send.ts'
import type { Remembered } from '../../../settings/history.ts'
import { wordDay } from '../../../wording/day.ts'
import { fill, h } from '../../parts/h.ts'
import type { Context } from '../context.ts'
import { chart } from '../parts/chart.ts'

/** Rows shown; the chart counts them all. */
const MOST = 100

/** Warnings of the last 90 days. */
export function history({ speech, act }: Context): HTMLElement {
  const { t, language } = speech
  const body = h('div', { class: 'field' })
  void send('history-get').then(
    (all) => fill(body, ...contents(all)),
    () => fill(body, h('p', { class: 'fault' }, t('popupError'))),
  )
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, t('optionsHistory')),
    h('p', {}, t('optionsHistoryNote')),
    body,
  )

  function contents(all: readonly Remembered[]): readonly HTMLElement[] {
    if (all.length === 0) return [h('p', { class: 'quiet' }, t('optionsHistoryNone'))]
    const erase = h(
      'button',
      {
        type: 'button',
        class: 'risky',
        press: () => act(send('history-erase'), t('optionsHistoryErased')),
      },
      t('optionsHistoryErase'),
    )
    return [
      chart(all, speech),
      h(
        'details',
        { id: 'history-table' },
        h('summary', {}, t('optionsHistoryTable')),
        h(
          'div',
          { class: 'wide', tabindex: 0, role: 'region', 'aria-label': t('optionsHistoryTable') },
          table(all),
        ),
      ),
      h('div', { class: 'row' }, erase),
    ]
  }

  function table(all: readonly Remembered[]): HTMLElement {
    return h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ...(['optionsDay', 'optionsWhere', 'optionsHost', 'optionsLevel'] as const).map((key) =>
            h('th', { scope: 'col' }, t(key)),
          ),
        ),
      ),
      h(
        'tbody',
        {},
        ...all
          .slice(-MOST)
          .reverse()
          .map(({ at, kind, hostname, level }) =>
            h(
              'tr',
              {},
              h('td', {}, wordDay(at, language)),
              h('td', {}, t(KINDS[kind])),
              h('td', {}, h('bdi', { class: 'hostname', dir: 'ltr' }, hostname || '–')),
              h('td', {}, t(level === 'danger' ? 'warnLabelDanger' : 'warnLabelCaution')),
            ),
          ),
      ),
    )
  }
}

const KINDS = {
  page: 'optionsKindPage',
  message: 'optionsKindMessage',
  stop: 'optionsKindStop',
} as const
