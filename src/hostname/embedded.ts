import type { Identity } from '../identities/identity.ts'
import type { Finding } from './kind.ts'
import type { OwnedHost } from './official.ts'

/**
 * Builds the search for a complete official hostname before another domain:
 * `francetravail.fr.connexion-9917.com`, `www.impots.gouv.fr.x.com`.
 *
 * At each inner dot the part before it is looked up like a name of its own; only parts that end
 * like an official host (`fr`, `org` …) are, so ordinary names cost next to nothing.
 * @param officialOf see `official.ts`
 */
export function createEmbedded(
  identities: readonly Identity[],
  officialOf: (hostname: string) => OwnedHost | undefined,
): (hostname: string) => Finding | undefined {
  const suffixes = new Set(
    identities.flatMap(({ hosts }) =>
      hosts.map(({ hostname }) => hostname.slice(hostname.lastIndexOf('.') + 1)),
    ),
  )
  return (hostname) => {
    let end = hostname.lastIndexOf('.')
    while (end > 0) {
      const before = hostname.lastIndexOf('.', end - 1)
      if (before <= 0) return undefined
      if (end - before <= 7 && suffixes.has(hostname.slice(before + 1, end))) {
        const owned = officialOf(hostname.slice(0, end))
        if (owned)
          return {
            identity: owned.identity,
            imitated: owned.host.hostname,
            start: end - owned.host.hostname.length,
            end,
          }
      }
      end = before
    }
    return undefined
  }
}
