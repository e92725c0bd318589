import { parameter, type Wrapper } from '../wrapper.ts'

/** google.com, www.google.fr, google.co.uk: the only names that Google itself redirects from. */
const GOOGLE = /^(?:www\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/
const owns = (hostname: string) => GOOGLE.test(hostname)

/** Google. Formats as seen in Gmail's `data-saferedirecturl`, in search results and in AMP links. */
export const wrappers: readonly Wrapper[] = [
  {
    // https://www.google.com/url?q=… (mail), ?sa=t&url=… (search)
    id: 'google-url',
    owns,
    unwrap: (url) => (url.pathname === '/url' ? parameter('q', 'url')(url) : undefined),
  },
  {
    // https://www.google.fr/amp/s/host/path: `s` says https
    id: 'google-amp',
    owns,
    unwrap(url) {
      const [, secure, rest] = /^\/amp\/(s\/)?([^/.]+\.[^/].*)$/.exec(url.pathname) ?? []
      return rest ? { url: `${secure ? 'https' : 'http'}://${rest}${url.search}` } : undefined
    },
  },
]
