import {
  decodeBase64,
  decodePercent,
  exactly,
  jsonString,
  parameter,
  under,
  type Wrapper,
} from '../wrapper.ts'

/** Click counters of mailing services that give their target away. */
export const wrappers: readonly Wrapper[] = [
  {
    // Amazon SES: https://abc.r.eu-west-3.awstrack.me/L0/<percent-encoded>/1/<id>/<signature>
    id: 'amazon-ses',
    owns: under('awstrack.me'),
    unwrap(url) {
      const target = /^\/[LC]0\/([^/]+)/.exec(url.pathname)?.[1]
      return target ? { url: decodePercent(target) } : 'opaque'
    },
  },
  {
    // Postmark: https://click.pstmrk.it/3s/<percent-encoded host/path>/…
    id: 'postmark',
    owns: exactly('click.pstmrk.it'),
    unwrap(url) {
      const target = /^\/\d[st]\/([^/]+)/.exec(url.pathname)?.[1]
      return target ? { url: withScheme(decodePercent(target)) } : 'opaque'
    },
  },
  {
    // Mandrill: https://mandrillapp.com/track/click/…?p=<base64 of {"p": "{\"url\": …}"}>
    id: 'mandrill',
    owns: under('mandrillapp.com'),
    unwrap(url) {
      const inner = jsonString(decodeBase64(url.searchParams.get('p') ?? ''), 'p')
      const target = jsonString(inner, 'url')
      return target ? { url: target } : 'opaque'
    },
  },
  {
    // Mailjet (French): https://x.mjt.lu/lnk/…/<base64url address>
    id: 'mailjet',
    owns: under('mjt.lu'),
    unwrap(url) {
      const last = url.pathname.split('/').pop() ?? ''
      const target = url.pathname.startsWith('/lnk/') ? decodeBase64(last) : undefined
      return target ? { url: target } : 'opaque'
    },
  },
  {
    // HubSpot Sales: https://t.sidekickopen45.com/…?t=…
    id: 'sidekick',
    owns: (hostname) => /(?:^|\.)sidekickopen\d*\.com$/.test(hostname),
    unwrap: (url) => parameter('t')(url) ?? 'opaque',
  },
  { id: 'mailtrack', owns: under('mailtrack.io'), unwrap: parameter('url') },
]

const withScheme = (address: string) => (/^https?:/i.test(address) ? address : `https://${address}`)
