import { PAGE_LIMITS } from '../../evidence/limits.ts'
import type { Asset, HostCount } from '../../evidence/page.ts'

/** Resolves addresses against the page's own, without the page's help. */
export interface Addresses {
  /** Hostname that an address leads to; empty for the page's own, `data:`, `#` and what is no address. */
  host(address: string): string
  asset(address: string): Asset
}

export function addressesOf(base: string, ownHostname: string): Addresses {
  const baseUrl = URL.canParse(base) ? base : `https://${ownHostname || 'unknown.invalid'}/`
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
  return {
    host: (address) => (!address || address.startsWith('#') ? '' : hostOf(parse(address))),
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
