import type { Identity, OfficialHost } from '../identities/identity.ts'
import { parse } from './parse.ts'

/** One official or known host and whose it is. */
export interface OwnedHost {
  readonly identity: Identity
  readonly host: OfficialHost
}

/**
 * Builds the look-up of official and known hosts.
 *
 * A name is read once from its right end; at each label boundary the hash of what was read is
 * looked up, so the cost grows with the name alone and nothing is allocated.
 * @returns for a lower-case ASCII hostname, the longest host that holds it at a label boundary
 *   (`x.francetravail.fr` but never `xfrancetravail.fr`), or `undefined`
 */
export function createOfficial(
  identities: readonly Identity[],
): (hostname: string) => OwnedHost | undefined {
  const byHash = new Map<number, OwnedHost[]>()
  for (const identity of identities)
    for (const host of identity.hosts) {
      const hash = hashOf(host.hostname)
      byHash.set(hash, [...(byHash.get(hash) ?? []), { identity, host }])
    }
  const tooLong =
    1 + Math.max(0, ...identities.flatMap(({ hosts }) => hosts.map((h) => h.hostname.length)))

  return (hostname) => {
    let found: OwnedHost | undefined
    let hash = 0
    const last = Math.max(0, hostname.length - tooLong)
    for (let index = hostname.length - 1; index >= last; index--) {
      hash = (Math.imul(hash, 31) + hostname.charCodeAt(index)) | 0
      if (index !== 0 && hostname.charCodeAt(index - 1) !== DOT) continue
      const candidates = byHash.get(hash)
      if (candidates) found = ownerAt(hostname, index, candidates) ?? found
    }
    return found
  }
}

const DOT = 46

function hashOf(hostname: string): number {
  let hash = 0
  for (let index = hostname.length - 1; index >= 0; index--)
    hash = (Math.imul(hash, 31) + hostname.charCodeAt(index)) | 0
  return hash
}

function ownerAt(hostname: string, start: number, candidates: readonly OwnedHost[]) {
  return candidates.find(
    ({ host }) =>
      host.hostname.length === hostname.length - start &&
      hostname.endsWith(host.hostname) &&
      (start === 0 || reachesBelow(host, hostname)),
  )
}

function reachesBelow({ scope, hostname }: OfficialHost, name: string): boolean {
  if (scope !== 'site') return scope === 'subdomains'
  return parse(name).registrable === parse(hostname).registrable
}
