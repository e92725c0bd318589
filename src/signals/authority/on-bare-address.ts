import { isIpAddress } from '../../hostname/parse.ts'
import type { Signal } from '../signal.ts'

/** The site has a number instead of a name: "http://203.0.113.7/ft/". No body's site has. */
export const signal: Signal = {
  id: 'on-bare-address',
  part: 'authority',
  page({ hostname }) {
    if (!isIpAddress(hostname)) return []
    return [{ id: 'on-bare-address', part: 'authority', weight: 0.6, values: { seen: hostname } }]
  },
}
