import { isIpAddress } from '../../hostname/parse.ts'
import { graded } from '../signal.ts'

/** The site has a number instead of a name: "http://203.0.113.7/ft/". No body's site has. */
export const signal = graded(['bare'], {
  address({ hostname }) {
    if (!isIpAddress(hostname)) return []
    return [{ grade: 'bare', values: { seen: hostname } }]
  },
})
