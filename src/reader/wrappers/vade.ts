import { decodeBase64, under, type Wrapper } from '../wrapper.ts'

/** The parameters that Vade puts on every rewritten link. */
const PARAMETERS = ['f', 'i', 'k', 'r', 's', 'u']

/** Vade Secure (French gateway). Formats: Vade's documentation. */
export const wrappers: readonly Wrapper[] = [
  {
    // https://antiphishing.vadesecure.com/v4?f=…&u=<address>, https://m365.eu.vadesecure.com/safeproxy/v4?…&u=
    id: 'vade',
    owns: under('vadesecure.com'),
    unwrap(url) {
      const target = url.searchParams.get('u')
      if (target) return { url: target }
      // Old: /2/<base64 recipient>/<host>/
      const [, recipient, hostname] = /^\/\d\/([\w=+-]+)\/([^/]+)\//.exec(url.pathname) ?? []
      return recipient && hostname && decodeBase64(recipient)?.includes('@')
        ? { hostname }
        : undefined
    },
  },
  {
    // Customers may choose their own prefix. Anybody can write these parameters, so the address inside
    // is not believed: the target is unknown, and that is all.
    id: 'opaque',
    owns: () => true,
    unwrap: (url) =>
      PARAMETERS.every((name) => url.searchParams.has(name)) &&
      /^\/(?:safeproxy\/)?v[34]$/.test(url.pathname)
        ? 'opaque'
        : undefined,
  },
]
