import { send } from '../../protocol/send.ts'
import type { Context } from '../../protocol/views.ts'
import { fill, h } from '../parts/h.ts'
import type { Speech } from '../parts/speech.ts'

const TIMES = { day: 'reportTrustDay', month: 'reportTrustMonth', year: 'reportTrustYear' } as const

/** "This is no scam": say nothing more about this site or sender, for a time that the person chooses. */
export function trustCard({ t }: Speech, { hostname, about }: Context): HTMLElement | false {
  if (hostname === '') return false
  const said = h('p', { role: 'status' })
  const kind = about === 'message' ? ('sender' as const) : ('site' as const)
  const trust = async (time: keyof typeof TIMES) => {
    const done = await send('trust', { kind, name: hostname, for: time }).then(
      () => true,
      () => false,
    )
    fill(said, t(done ? 'reportTrusted' : 'reportTrustFailed', { hostname }))
  }
  return h(
    'section',
    { class: 'card', 'aria-labelledby': 'trust-title' },
    h('h2', { id: 'trust-title' }, t('reportTrust', { hostname })),
    h('p', {}, t('reportTrustHint')),
    h(
      'div',
      { class: 'row' },
      ...(Object.keys(TIMES) as (keyof typeof TIMES)[]).map((time) =>
        h('button', { type: 'button', class: 'plain', press: () => trust(time) }, t(TIMES[time])),
      ),
    ),
    said,
  )
}
