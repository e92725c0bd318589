import punycode from 'punycode/punycode.js'

/**
 * Longest input that is looked at, in UTF-16 units. A hostname holds at most 253 characters
 * (RFC 1035); twice that leaves room for a port and for names typed in Unicode.
 */
const LONGEST = 512

/** Longest address that a hostname is looked for in. */
const LONGEST_ADDRESS = 4096

/** Nothing but lower-case letters, digits, hyphens, underscores and inner dots: most names. */
const PLAIN = /^[a-z0-9_-][a-z0-9._-]*[a-z0-9_-]$/

/**
 * One spelling for a hostname: lower-case ASCII, without port, brackets or final dot; of an address
 * its hostname, also where somebody made it unclickable.
 * `FranceTravail.FR.:443` -> `francetravail.fr`, `pôle-emploi.fr` -> `xn--ple-emploi-rbb.fr`,
 * `hxxps://ameli.fr@espace-ameli[.]fr/login` -> `espace-ameli.fr`.
 * @param input anything that is said to be a hostname; never throws
 * @returns '' when there is nothing that could be one (empty, or longer than any name)
 */
export function normaliseHostname(input: string): string {
  if (input.length <= LONGEST && PLAIN.test(input)) return input
  let name = hostPart(input.slice(0, LONGEST_ADDRESS).trim().toLowerCase())
  if (name.length > LONGEST) return ''
  if (name.startsWith('[')) return name.slice(1, name.indexOf(']') >>> 0)
  // One colon is a port; more of them are an IPv6 address.
  const colon = name.indexOf(':')
  if (colon !== -1 && colon === name.lastIndexOf(':')) name = name.slice(0, colon)
  while (name.endsWith('.')) name = name.slice(0, -1)
  return isAscii(name) ? name : toAscii(name)
}

/**
 * Of an address what stands between its scheme and its path, without a user's name: a browser goes
 * to `mal.example` for `https://ameli.fr@mal.example/`. Anything else as it is.
 */
function hostPart(text: string): string {
  const apart = text.replaceAll('[.]', '.').replaceAll('(.)', '.')
  const behind = apart
    .replace(/^(?:[a-z][a-z0-9+.-]*:[\\/]+|[\\/]{2,})/, '')
    .replace(/^mailto:/, '')
  const path = behind.search(/[/\\?#]/)
  const authority = path === -1 ? behind : behind.slice(0, path)
  return authority.slice(authority.lastIndexOf('@') + 1)
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false
  return true
}

/** NFKC first, as browsers do (UTS 46): full-width `ｆ` and the ideographic full stop are ASCII by then. */
function toAscii(name: string): string {
  try {
    return punycode.toASCII(name.normalize('NFKC').toLowerCase())
  } catch {
    return ''
  }
}
