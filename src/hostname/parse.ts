import { parse as split } from 'tldts'
import freeHosting from './data/free-hosting.json'
import freeMail from './data/free-mail.json'
import { normaliseHostname } from './normalise.ts'

/** A hostname in its parts. All strings are slices of `hostname`: lower-case ASCII. */
export interface ParsedName {
  readonly hostname: string
  /** eTLD+1 (`francetravail.fr`, `ft.vercel.app`), or the hostname itself when there is none. */
  readonly registrable: string
  /** The registrable domain's own label: `francetravail`. */
  readonly label: string
  /** Public suffix, private ones counted: `fr`, `gouv.fr`, `vercel.app`; '' when there is none. */
  readonly suffix: string
  /** What stands before the registrable domain: `connexion.espace`, or ''. */
  readonly subdomain: string
  /** Anyone can have a name under this suffix for free (`vercel.app`, `wordpress.com`). */
  readonly freeHosting: boolean
  readonly ip: boolean
}

const FREE_HOSTING: ReadonlySet<string> = new Set(freeHosting)
const FREE_MAIL: ReadonlySet<string> = new Set(freeMail)

/**
 * Splits a hostname by the Public Suffix List, its private section counted.
 * @param input a hostname as a browser, a mail or a person writes it; never throws
 */
export function parse(input: string): ParsedName {
  const hostname = normaliseHostname(input)
  const found = split(hostname, {
    allowPrivateDomains: true,
    extractHostname: false,
    validateHostname: false,
  })
  const ip = found.isIp === true
  if (ip || !found.domain || !found.publicSuffix)
    return {
      hostname,
      registrable: hostname,
      label: '',
      suffix: '',
      subdomain: '',
      freeHosting: false,
      ip,
    }
  const shared = FREE_HOSTING.has(found.domain) && !!found.subdomain
  const suffix = shared ? found.domain : found.publicSuffix
  const start = hostname.lastIndexOf('.', hostname.length - suffix.length - 2) + 1
  return {
    hostname,
    registrable: hostname.slice(start),
    label: hostname.slice(start, -suffix.length - 1),
    suffix,
    subdomain: hostname.slice(0, Math.max(0, start - 1)),
    freeHosting: shared || found.isPrivate === true,
    ip,
  }
}

/** Whether anyone can have such a name for free: `dossier-7731.web.app`, `ft.wordpress.com`. */
export function isFreeHosting(hostname: string): boolean {
  return parse(hostname).freeHosting
}

/** Whether strangers hold the names right below this one: `gouv.fr`, `vercel.app`, `wordpress.com`. */
export function isSuffix(hostname: string): boolean {
  const { hostname: name, suffix, ip } = parse(hostname)
  return FREE_HOSTING.has(name) || (suffix === '' && !ip && name !== '')
}

/** Whether this is a bare IPv4 or IPv6 address instead of a name. */
export function isIpAddress(hostname: string): boolean {
  return parse(hostname).ip
}

/** Whether anyone can have a mailbox there: `gmail.com`, `orange.fr`. Exact, subdomains do not count. */
export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(normaliseHostname(domain))
}
