import { send } from '../../protocol/send.ts'
import type { PopupState } from '../../protocol/views.ts'
import { createElement } from '../parts/create-element.ts'
import type { I18n } from '../parts/i18n.ts'
import { closePopup, openTab } from '../parts/tabs.ts'
import { explainEntry } from './explain.ts'

/** What a person may do next, most urgent first. */
export function menu(
  state: PopupState,
  { t }: I18n,
  changed: () => unknown,
): readonly (HTMLElement | false)[] {
  const { tabId, hostname, page, contact } = state
  const open = (page: 'given' | 'report' | 'not-a-scam') => () =>
    send('open', { tabId, page }).then(closePopup, changed)
  const entry = (text: string, press: () => unknown) =>
    createElement(
      'li',
      {},
      createElement('button', { type: 'button', class: 'entry', press }, text),
    )
  const warned = page?.level === 'danger' || page?.level === 'caution'
  const quiet = state.pausedUntil !== undefined || state.trustedUntil !== undefined
  const pausable =
    state.mayGoOn && hostname !== '' && !quiet && page?.level !== 'official' && mild(state)
  return [
    createElement(
      'ul',
      { class: 'entries' },
      entry(t('popupGiven'), open('given')),
      entry(t('popupReport'), open('report')),
      warned && entry(t('warnNotAScam'), open('not-a-scam')),
      hostname !== '' &&
        page !== undefined &&
        createElement('li', {}, ...explainEntry(t, 'page', () => send('explanation', { tabId }))),
      entry(t('popupExercise'), () => openTab('/src/pages/exercise/exercise.html')),
    ),
    pausable &&
      createElement(
        'details',
        {},
        createElement('summary', {}, t('popupPause')),
        createElement('p', {}, t('popupPauseSentence', { hostname })),
        createElement(
          'div',
          { class: 'choices' },
          ...(['hour', 'day'] as const).map((time) =>
            createElement(
              'button',
              {
                type: 'button',
                class: 'plain',
                press: () => send('pause', { hostname, for: time }).then(changed, changed),
              },
              t(time === 'hour' ? 'popupPauseHour' : 'popupPauseDay'),
            ),
          ),
        ),
      ),
    contact !== undefined &&
      createElement(
        'p',
        { class: 'quiet contact' },
        t('popupContact', {
          contact: [contact.name, contact.phone, contact.mail].filter(Boolean).join(', '),
        }),
      ),
  ]
}

/** Past a danger the warning itself leads, not a pause. */
function mild({ page, wentOn }: PopupState): boolean {
  return page?.level !== 'danger' || wentOn
}
