import { isFreeHosting } from '../../hostname/parse.ts'
import type { Signal } from '../signal.ts'

/** Anyone can have such a name in a minute, free of charge: "dossier-7731.web.app". No body of ours does. */
export const signal: Signal = {
  id: 'on-free-hosting',
  part: 'authority',
  page({ hostname }) {
    if (!isFreeHosting(hostname)) return []
    return [{ id: 'on-free-hosting', part: 'authority', weight: 0.6, values: { seen: hostname } }]
  },
}
