import { send } from '../../protocol/send.ts'
import type { OpenedFor } from '../../protocol/views.ts'
import { createElement, fill } from '../parts/create-element.ts'
import type { I18n } from '../parts/i18n.ts'

const TIMES = { day: 'reportTrustDay', month: 'reportTrustMonth', year: 'reportTrustYear' } as const

/** "This is no scam": say nothing more about this site or sender, for a time that the person chooses. */
export function trustCard({ t }: I18n, { hostname, about }: OpenedFor): HTMLElement | false {
  if (hostname === '') return false
  const said = createElement('p', { role: 'status' })
  const kind = about === 'message' ? ('sender' as const) : ('site' as const)
  const trust = async (time: keyof typeof TIMES) => {
    const done = await send('trust', { kind, name: hostname, for: time }).then(
      () => true,
      () => false,
    )
    fill(said, t(done ? 'reportTrusted' : 'reportTrustFailed', { hostname }))
  }
  return createElement(
    'section',
    { class: 'card', 'aria-labelledby': 'trust-title' },
    createElement('h2', { id: 'trust-title' }, t('reportTrust', { hostname })),
    createElement('p', {}, t('reportTrustHint')),
    createElement(
      'div',
      { class: 'row' },
      ...(Object.keys(TIMES) as (keyof typeof TIMES)[]).map((time) =>
        createElement(
          'button',
          { type: 'button', class: 'plain', press: () => trust(time) },
          t(TIMES[time]),
        ),
      ),
    ),
    said,
  )
}
