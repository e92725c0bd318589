import { decodeBase64, exactly, under, type Wrapper } from '../wrapper.ts'

/** Sophos: https://eu-central-1.protection.sophos.com/?d=host&u=<base64url address> */
export const wrappers: readonly Wrapper[] = [
  {
    id: 'sophos',
    owns: under('protection.sophos.com'),
    unwrap(url) {
      const target = decodeBase64(url.searchParams.get('u') ?? '')
      const hostname = url.searchParams.get('d')
      if (target) return { url: target }
      return hostname ? { hostname } : undefined
    },
  },
  { id: 'opaque', owns: exactly('url.emailprotection.link'), unwrap: () => 'opaque' },
]
