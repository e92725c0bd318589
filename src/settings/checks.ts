/**
 * Checks of single values that a person, a file or an organisation's policy gives. Each takes
 * anything and returns the value in its one accepted form, or `undefined`.
 */

/** One label: letters, digits, hyphens inside, at most 63 characters (RFC 1035, 2.3.1). */
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * A hostname in lower-case ASCII: "Mission-Locale.FR." -> "mission-locale.fr", "pôle.fr" -> "xn--ple-qla.fr".
 * An address is accepted for its hostname ("https://webmail.exemple.fr/x"). Names without a dot are
 * refused: "fr" as a trusted site would trust the whole of .fr; "localhost" is no site.
 */
export function asHostname(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2000) return undefined
  const text = value.trim()
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.username || url.password) return undefined
  const hostname = url.hostname.replace(/\.$/, '')
  const labels = hostname.split('.')
  if (hostname.length > 253 || labels.length < 2) return undefined
  if (!labels.every((label) => LABEL.test(label))) return undefined
  // The last label of a name is never a number: this is an IP address (WHATWG URL, host parsing).
  return /^\d+$/.test(labels.at(-1) ?? '') ? undefined : hostname
}

/** A mail address with its domain in lower-case ASCII, at most 254 characters (RFC 5321). */
export function asMailAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 254) return undefined
  const text = value.trim()
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  const domain = asHostname(text.slice(at + 1))
  if (at < 1 || !domain || !/^[\w.!#$%&'*+/=?^`{|}~-]+$/.test(local)) return undefined
  return `${local.toLowerCase()}@${domain}`
}

/** A sender to trust: a mail address, or a whole domain ("exemple.fr", "@exemple.fr"). */
export function asSender(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  return asMailAddress(value) ?? asHostname(value.trim().replace(/^@/, ''))
}

/** An https address without user, query or fragment; its path kept. */
export function asAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2000 || !URL.canParse(value.trim()))
    return undefined
  const url = new URL(value.trim())
  const plain = url.protocol === 'https:' && !url.username && !url.password
  return plain && !url.search && !url.hash ? url.href : undefined
}

/** A raw Ed25519 public key: 32 bytes as base64url without padding, 43 characters (RFC 8032, 5.1.5). */
export function asKey(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.trim().replaceAll('+', '-').replaceAll('/', '_').replace(/=$/, '')
  return /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/.test(text) ? text : undefined
}

/** One line of text for people, without control characters, at most 120 characters; "" is accepted. */
export function asLine(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.replace(/\p{Cc}+/gu, ' ').trim()
  return text.length <= 120 ? text : undefined
}

/** A phone number as it is written: digits, spaces, "+", dots; at least two digits ("39 49"). */
export function asPhone(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  return /^\+?[\d .]{2,20}$/.test(text) && /\d\D*\d/.test(text) ? text : undefined
}

/** A point in time: ms since 1970, up to the last one that a `Date` can hold. */
export function asTime(value: unknown): number | undefined {
  return Number.isInteger(value) && Math.abs(value as number) <= 8.64e15
    ? (value as number)
    : undefined
}

/** An id of a feed: "red-flag-domains". */
export function asId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z0-9-]{1,60}$/.test(value) ? value : undefined
}
