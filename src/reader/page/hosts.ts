import { PAGE_LIMITS } from '../../evidence/limits.ts'
import type { Asset, HostCount } from '../../evidence/page.ts'

/** An address of the page's own host by its looks: a path, a query, a file. Neither `//host` nor `mailto:`. */
const RELATIVE = /^(?:\/(?![/\\])|[?#]|[\w.-]{1,200}(?:[/?#]|$))[^\\\t\n\r]*$/
/** Scheme and host of an address with nothing odd in them; what follows never changes which host it is. */
const WHOLE = /^https?:\/\/[a-z\d.-]{1,255}(?=[/?#]|$)/i

/** Resolves addresses against the page's own, without the page's help. */
export interface Addresses {
  /** Hostname that an address leads to; empty for the page's own, `data:`, `#` and what is no address. */
  host(address: string): string
  asset(address: string): Asset
}

export function addressesOf(base: string, ownHostname: string): Addresses {
  const baseUrl =
    WHOLE.test(base) || URL.canParse(base) ? base : `https://${ownHostname || 'unknown.invalid'}/`
  const parse = (address: string) => {
    try {
      return new URL(address, baseUrl)
    } catch {
      return undefined
    }
  }
  const hostOf = (url: URL | undefined) =>
    !url || !/^(https?|ftp|wss?):$/.test(url.protocol) || url.hostname === ownHostname
      ? ''
      : url.hostname.toLowerCase()
  // A page leads to few hosts by many links, and the browser takes 15 µs for each address.
  const known = new Map(['http:', 'https:'].map((scheme) => [`${scheme}//${ownHostname}`, '']))
  const [baseStart = ''] = WHOLE.exec(baseUrl) ?? []
  const once = (address: string, key: string) => {
    let host = known.get(key)
    if (host === undefined) {
      host = hostOf(parse(address))
      known.set(key, host)
    }
    return host
  }
  return {
    host(address) {
      if (!address || address.startsWith('#')) return ''
      if (RELATIVE.test(address)) return once(address, baseStart)
      const [start] = WHOLE.exec(address) ?? []
      return start ? once(address, start) : hostOf(parse(address))
    },
    asset(address) {
      if (/^(data|blob|javascript):/i.test(address)) return { file: '', host: '' }
      const url = parse(address)
      return { file: fileOf(url?.pathname ?? ''), host: hostOf(url) }
    },
  }
}

function fileOf(path: string): string {
  const last = path.slice(path.lastIndexOf('/') + 1).slice(0, PAGE_LIMITS.attribute)
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

/** Counts hostnames; most frequent first. */
export class HostCounter {
  private readonly counts = new Map<string, number>()
  add(host: string): void {
    if (host && (this.counts.has(host) || this.counts.size < PAGE_LIMITS.links))
      this.counts.set(host, (this.counts.get(host) ?? 0) + 1)
  }
  top(): readonly HostCount[] {
    return [...this.counts]
      .map(([host, count]) => ({ host, count }))
      .sort((one, other) => other.count - one.count)
      .slice(0, PAGE_LIMITS.hosts)
  }
}
