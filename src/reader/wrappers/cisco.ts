import { decodePercent, exactly, type Wrapper } from '../wrapper.ts'

/** Cisco: https://secure-web.cisco.com/<token>/<percent-encoded address>; older links give nothing away. */
export const wrappers: readonly Wrapper[] = [
  {
    id: 'cisco',
    owns: exactly('secure-web.cisco.com'),
    unwrap(url) {
      const target = /^\/[^/]+\/(.+)$/.exec(url.pathname)?.[1]
      return target ? { url: decodePercent(target) } : 'opaque'
    },
  },
]
