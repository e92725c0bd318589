import { send } from '../../../protocol/send.ts'
import type { Remembered } from '../../../settings/history.ts'
import { wordDay } from '../../../wording/day.ts'
import { createElement, fill } from '../../parts/create-element.ts'
import type { SectionContext } from '../context.ts'
import { chart } from '../parts/chart.ts'

/** Rows shown; the chart counts them all. */
const MOST = 100

/** Warnings of the last 90 days. */
export function history({ i18n, act }: SectionContext): HTMLElement {
  const { t, language } = i18n
  const body = createElement('div', { class: 'field' })
  void send('history-get').then(
    (all) => fill(body, ...contents(all)),
    () => fill(body, createElement('p', { class: 'fault' }, t('popupError'))),
  )
  return createElement(
    'section',
    { class: 'card' },
    createElement('h2', {}, t('optionsHistory')),
    createElement('p', {}, t('optionsHistoryNote')),
    body,
  )

  function contents(all: readonly Remembered[]): readonly HTMLElement[] {
    if (all.length === 0) return [createElement('p', { class: 'quiet' }, t('optionsHistoryNone'))]
    const erase = createElement(
      'button',
      {
        type: 'button',
        class: 'risky',
        press: () => act(send('history-erase'), t('optionsHistoryErased')),
      },
      t('optionsHistoryErase'),
    )
    return [
      chart(all, i18n),
      createElement(
        'details',
        { id: 'history-table' },
        createElement('summary', {}, t('optionsHistoryTable')),
        createElement(
          'div',
          { class: 'wide', tabindex: 0, role: 'region', 'aria-label': t('optionsHistoryTable') },
          table(all),
        ),
      ),
      createElement('div', { class: 'row' }, erase),
    ]
  }

  function table(all: readonly Remembered[]): HTMLElement {
    return createElement(
      'table',
      {},
      createElement(
        'thead',
        {},
        createElement(
          'tr',
          {},
          ...(['optionsDay', 'optionsWhere', 'optionsHost', 'optionsLevel'] as const).map((key) =>
            createElement('th', { scope: 'col' }, t(key)),
          ),
        ),
      ),
      createElement(
        'tbody',
        {},
        ...all
          .slice(-MOST)
          .reverse()
          .map(({ at, kind, hostname, level }) =>
            createElement(
              'tr',
              {},
              createElement('td', {}, wordDay(at, language)),
              createElement('td', {}, t(KINDS[kind])),
              createElement(
                'td',
                {},
                createElement('bdi', { class: 'hostname', dir: 'ltr' }, hostname || '–'),
              ),
              createElement(
                'td',
                {},
                t(level === 'danger' ? 'warnLabelDanger' : 'warnLabelCaution'),
              ),
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
