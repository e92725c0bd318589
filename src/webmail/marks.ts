/**
 * By what a webmail shows itself: its address, which the worker reads, or a few elements of programs
 * that people install under any address, which the scout asks for. A mark only says "worth a look"; the
 * adapters decide. Tiny, and imports nothing. Sources: the programs' own templates.
 */

/** Webmails known by name. */
const HOSTS =
  /^(?:mail\.google\.com|outlook\.(?:live\.com|office(?:365)?\.com|cloud\.microsoft)|(?:[\w-]+\.)?mail\.(?:yahoo|aol)\.com|mail\.proton\.me|www\.icloud\.com|www-mail\.icloud-sandbox\.com|(?:web-?mail|mail\d*|messagerie)[\w-]*\.(?:orange|laposte|sfr|free|bouyguestelecom|bbox)\.(?:fr|net)|(?:zimbra|imp)\.free\.fr|(?:[\w-]+\.)?mail\.ovh\.net|mail\.zoho\.(?:eu|com)|(?:ksuite|mail)\.infomaniak\.com|(?:navigator|3c)[\w-]*\.(?:gmx\.(?:net|fr|com)|web\.de|mail\.com)|www\.mailo\.com)$/

/** Addresses of programs under any name: Outlook on the web, OX, SOGo, Nextcloud, Zimbra, Horde, Roundcube. */
const ADDRESSES =
  /^\/(?:[\w.-]+\/)*(?:owa|appsuite|SOGo|apps\/mail|zimbra|horde|imp|roundcube|roundcubemail|snappymail|rainloop)(?:\/|$)|[?&]_task=mail(?:&|$)/

/** Elements, by `id`, that only a webmail has: Roundcube, SnappyMail, Zimbra and its HTML client, Horde. */
export const WEBMAIL_MARKS: readonly string[] = [
  'messagebody',
  'mailboxlist',
  'rl-app',
  'skin_container_app_main',
  'iframeBody',
  'dimpmain',
]

/**
 * Hosts of webmails on which strangers publish, too, and where the mailbox lies there: bookings
 * (`outlook.office.com/bookwithme/…`), published calendars (`outlook.live.com/owa/calendar/…`), documents
 * (`www.icloud.com/pages/…`). Sources: the addresses that Microsoft and Apple give out for sharing.
 */
const MAILBOXES: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [
    /^outlook\.(?:live\.com|office(?:365)?\.com|cloud\.microsoft)$/,
    /^\/(?:mail(?:\/|$)|owa(?:\/?$|\/(?!calendar\/|bookings?)))/i,
  ],
  [/^www\.icloud\.com$/, /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?mail(?:\/|$)/i],
]

/**
 * Whether this is a webmail's own page, where nobody else can put one.
 * @param hostname lower-case
 * @param path with its query: a booking page names itself there, too
 */
export function isKnownWebmail(hostname: string, path: string): boolean {
  if (!HOSTS.test(hostname)) return false
  const mailbox = MAILBOXES.find(([host]) => host.test(hostname))?.[1]
  const start = path.slice(0, 2_000)
  return !mailbox || (mailbox.test(start) && !/\/bookings?(?:[/?]|$)/i.test(start))
}

/**
 * Whether the address alone names a webmail, or a frame of one.
 * @param hostname lower-case
 * @param path with its query: `/?_task=mail&_uid=5`
 */
export function isWebmailAddress(hostname: string, path: string): boolean {
  return HOSTS.test(hostname) || ADDRESSES.test(path.slice(0, 2_000))
}
