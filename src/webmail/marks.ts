/**
 * By what a webmail shows itself, for the scout: tiny, and imports nothing. A mark only says "worth a
 * look"; the adapters decide. Sources: the programs' own templates; each adapter states how it was checked.
 */

/** Webmails known by name. */
const HOSTS =
  /^(?:mail\.google\.com|outlook\.(?:live\.com|office(?:365)?\.com|cloud\.microsoft)|(?:[\w-]+\.)?mail\.(?:yahoo|aol)\.com|mail\.proton\.me|www\.icloud\.com|www-mail\.icloud-sandbox\.com|(?:web-?mail|mail\d*|messagerie)[\w-]*\.(?:orange|laposte|sfr|free|bouyguestelecom|bbox)\.(?:fr|net)|(?:zimbra|imp)\.free\.fr|(?:[\w-]+\.)?mail\.ovh\.net|mail\.zoho\.(?:eu|com)|(?:ksuite|mail)\.infomaniak\.com|(?:navigator|3c)[\w-]*\.(?:gmx\.(?:net|fr|com)|web\.de|mail\.com)|www\.mailo\.com)$/

/** Paths of programs that people install themselves: Outlook on the web, OX, SOGo, Nextcloud, Zimbra, Horde. */
const PATHS = /^\/(?:[\w-]+\/)*(?:owa|appsuite|SOGo|apps\/mail|zimbra|horde|imp|roundcube)(?:\/|$)/

/** Elements that only a webmail has: Roundcube, SOGo, SnappyMail, Zimbra, Horde, OX, Nextcloud, OWA. */
export const WEBMAIL_MARKS =
  '#messagecontframe,#messagebody,#mailboxlist,#message-header,#detailView .msg-body,.sg-mail-list,[ng-controller^=Mail],#rl-app,.b-text-part,.ZmMailMsgView,#zimbraMailBody,#skin_container_app_main,#dimpmain,#msgHeadersColl,article.mail-detail,iframe.message-frame,[id="Item.MessageUniqueBody"],#divBdy,#read-content-block'

/**
 * Whether the address alone names a webmail. One regular expression each; no list is walked.
 * @param hostname lower-case
 */
export function isWebmailAddress(hostname: string, path: string): boolean {
  return HOSTS.test(hostname) || PATHS.test(path)
}
