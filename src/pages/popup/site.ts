import { send } from '../../protocol/send.ts'
import type { PopupState } from '../../protocol/views.ts'
import { h } from '../parts/h.ts'
import { type Sign, sign } from '../parts/signs.ts'
import type { Speech } from '../parts/speech.ts'
import { dayAndHour, hour } from '../parts/time.ts'
import { verdictCard } from '../parts/verdict.ts'

/** What Vigie says of the site in the tab: the first thing that a person sees. */
export function siteCard(
  state: PopupState,
  speech: Speech,
  actions: { leave(site: string): unknown; changed(): unknown },
): HTMLElement {
  const { t, language } = speech
  const { hostname, page } = state
  if (hostname === '' || !page)
    return plainCard('off', 'popupNoPageLabel', 'popupNoPageTitle', t('popupNoPageSentence'))

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
  const card = verdictCard(page, { heading: 'h1', leave: actions.leave })
  if (state.wentOn && page.level === 'danger') card.append(h('p', {}, t('popupWentOn')))
  return card

  function plainCard(
    of: Sign,
    label: Parameters<typeof t>[0],
    title: Parameters<typeof t>[0],
    sentence: string,
    button?: readonly [string, () => unknown],
  ): HTMLElement {
    return h(
      'section',
      { class: 'verdict none' },
      h('p', { class: 'label' }, sign(of), t(label)),
      h('h1', { class: 'title' }, t(title)),
      hostname && h('p', {}, h('bdi', { class: 'hostname', dir: 'ltr' }, hostname)),
      h('p', {}, sentence),
      button && h('button', { type: 'button', class: 'plain', press: button[1] }, button[0]),
    )
  }
}
