import { under, type Wrapper } from '../wrapper.ts'

/** Mimecast: the link says its host only. https://protect-eu.mimecast.com/s/AbCd?domain=host */
export const wrappers: readonly Wrapper[] = [
  {
    id: 'mimecast',
    owns: under('mimecast.com', 'mimecastprotect.com'),
    unwrap(url) {
      if (!/^\/(?:s|r)\//.test(url.pathname)) return undefined
      const hostname = url.searchParams.get('domain')
      return hostname ? { hostname } : 'opaque'
    },
  },
]
