import { send } from '../../protocol/send.ts'
import type { PopupState } from '../../protocol/views.ts'
import { h } from '../parts/h.ts'
import type { Speech } from '../parts/speech.ts'
import { closePopup, openTab } from '../parts/tabs.ts'
import { explainEntry } from './explain.ts'

/** What a person may do next, most urgent first. */
export function menu(
  state: PopupState,
  { t }: Speech,
  changed: () => unknown,
): readonly (HTMLElement | false)[] {
  const { tabId, hostname, page, contact } = state
  const open = (page: 'given' | 'report' | 'not-a-scam') => () =>
    send('open', { tabId, page }).then(closePopup, changed)
  const entry = (text: string, press: () => unknown) =>
    h('li', {}, h('button', { type: 'button', class: 'entry', press }, text))
  const warned = page?.level === 'danger' || page?.level === 'caution'
  const quiet = state.pausedUntil !== undefined || state.trustedUntil !== undefined
  const pausable =
    state.mayGoOn && hostname !== '' && !quiet && page?.level !== 'official' && mild(state)
  return [
    h(
      'ul',
      { class: 'entries' },
      entry(t('popupGiven'), open('given')),
      entry(t('popupReport'), open('report')),
      warned && entry(t('warnNotAScam'), open('not-a-scam')),
      hostname !== '' &&
        page !== undefined &&
        h('li', {}, ...explainEntry(t, 'page', () => send('explanation', { tabId }))),
      entry(t('popupExercise'), () => openTab('/src/pages/exercise/exercise.html')),
    ),
    pausable &&
      h(
        'details',
        {},
        h('summary', {}, t('popupPause')),
        h('p', {}, t('popupPauseSentence', { hostname })),
        h(
          'div',
          { class: 'choices' },
          ...(['hour', 'day'] as const).map((time) =>
            h(
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
      h(
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
