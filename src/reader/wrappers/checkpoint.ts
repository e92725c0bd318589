import { exactly, parameter, under, type Wrapper } from '../wrapper.ts'

/** Check Point Harmony (Avanan). Formats: Check Point's documentation. */
export const wrappers: readonly Wrapper[] = [
  {
    // https://avanan.url-protection.com/v1/url?o=…, also /v1/r02/url
    id: 'checkpoint-v1',
    owns: under('url-protection.com'),
    unwrap: parameter('o'),
  },
  {
    // https://url.avanan.click/v2/___<address>___.<signature>
    id: 'avanan-v2',
    owns: exactly('url.avanan.click'),
    unwrap(url) {
      const whole = `${url.pathname}${url.search}`
      const target = /^\/v2\/(?:r\d+\/)?___(.+?)___\./.exec(whole)?.[1]
      return target ? { url: target } : undefined
    },
  },
]
