import { send } from '../../protocol/send.ts'
import type { PopupState } from '../../protocol/views.ts'
import { createElement } from '../parts/create-element.ts'
import type { I18n } from '../parts/i18n.ts'
import { drawSign, type Sign } from '../parts/signs.ts'
import { dayAndHour, hour } from '../parts/time.ts'
import { verdictCard } from '../parts/verdict.ts'
import { unseenCard } from './unseen.ts'

/** What Vigie says of the site in the tab: the first thing that a person sees. */
export function siteCard(
  state: PopupState,
  i18n: I18n,
  actions: { leave(site: string): unknown; changed(): unknown },
): HTMLElement {
  const { t, language } = i18n
  const { hostname, page } = state
  if (!page) return unseenCard(state.unseen ?? 'browser', hostname, i18n, actions.changed)

  if (state.pausedUntil !== undefined && page.level !== 'official') {
    const end = state.pausedUntil
    const time = end - Date.now() < 43_200_000 ? hour(end, language) : dayAndHour(end, language)
    const resume = () =>
      send('pause', { hostname, for: 'end' }).then(actions.changed, actions.changed)
    return plainCard(
      'paused',
      'popupPausedLabel',
      'popupPausedTitle',
      t('popupPausedUntil', { time }),
      [t('popupPausedEnd'), resume],
    )
  }
  if (state.trustedUntil !== undefined && page.level !== 'official') {
    const until = state.trustedUntil
    const words =
      until === null
        ? t('popupTrustedEver')
        : t('popupTrustedUntil', { time: dayAndHour(until, language) })
    const end = () =>
      send('trust', { kind: 'site', name: hostname, for: 'end' }).then(
        actions.changed,
        actions.changed,
      )
    return plainCard('off', 'popupTrustedLabel', 'popupTrustedTitle', words, [
      t('popupTrustedEnd'),
      end,
    ])
  }
  if (state.unseen && page.level === 'none')
    return unseenCard(state.unseen, hostname, i18n, actions.changed)
  const card = verdictCard(page, { heading: 'h1', leave: actions.leave })
  if (state.wentOn && page.level === 'danger') card.append(createElement('p', {}, t('popupWentOn')))
  return card

  function plainCard(
    of: Sign,
    label: Parameters<typeof t>[0],
    title: Parameters<typeof t>[0],
    sentence: string,
    button?: readonly [string, () => unknown],
  ): HTMLElement {
    return createElement(
      'section',
      { class: 'verdict none' },
      createElement('p', { class: 'label' }, drawSign(of), t(label)),
      createElement('h1', { class: 'title' }, t(title)),
      hostname &&
        createElement('p', {}, createElement('bdi', { class: 'hostname', dir: 'ltr' }, hostname)),
      createElement('p', {}, sentence),
      button &&
        createElement('button', { type: 'button', class: 'plain', press: button[1] }, button[0]),
    )
  }
}
