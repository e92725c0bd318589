import { decodeBase64, decodePercent, exactly, type Wrapper } from '../wrapper.ts'

/** Search engines' click counters, which phishing mails like for their good name. */
export const wrappers: readonly Wrapper[] = [
  {
    // https://www.bing.com/ck/a?!&&p=…&u=a1<base64url>
    id: 'bing-ck',
    owns: exactly('www.bing.com', 'bing.com'),
    unwrap(url) {
      const value = url.pathname === '/ck/a' ? url.searchParams.get('u') : null
      const target = value?.startsWith('a1') ? decodeBase64(value.slice(2)) : undefined
      return target ? { url: target } : undefined
    },
  },
  {
    // https://r.search.yahoo.com/…/RU=<percent-encoded>/RK=2/RS=…
    id: 'yahoo-search',
    owns: exactly('r.search.yahoo.com'),
    unwrap(url) {
      const target = /\/RU=([^/]+)/.exec(url.pathname)?.[1]
      return target ? { url: decodePercent(target) } : undefined
    },
  },
]
