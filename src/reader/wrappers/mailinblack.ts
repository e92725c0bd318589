import { decodeBase64, jsonString, under, type Wrapper } from '../wrapper.ts'

/** Mailinblack (French gateway) and its resellers: the whole address is in `key`, base64 of JSON {lang, url, token}. */
export const wrappers: readonly Wrapper[] = [
  {
    // https://mibc-fr-11.mailinblack.com/securelink/?url=<origin>&key=<base64>
    id: 'mailinblack',
    owns: under('mailinblack.com', 'mib.numerian.fr'),
    unwrap(url) {
      if (!url.pathname.startsWith('/securelink')) return undefined
      const whole = jsonString(decodeBase64(url.searchParams.get('key') ?? ''), 'url')
      const origin = url.searchParams.get('url')
      if (whole) return { url: whole }
      return origin ? { url: origin } : 'opaque'
    },
  },
]
