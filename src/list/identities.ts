import type { Identity } from '../identities/identity.ts'
import type { PublishedOfficial } from './entry.ts'

/**
 * The protected bodies with the official names that signed lists add to them, so that the engine made of
 * them knows a Mission Locale's site of last month: `createRelate(withPublished(identities, officials))`.
 */
export function withPublished(
  identities: readonly Identity[],
  officials: readonly PublishedOfficial[],
): readonly Identity[] {
  if (officials.length === 0) return identities
  return identities.map((identity) => {
    const added = officials.filter((one) => one.identity === identity.id)
    const held = new Set(identity.hosts.map((host) => host.hostname))
    return {
      ...identity,
      hosts: [
        ...identity.hosts,
        ...added
          .filter((one) => !held.has(one.hostname))
          .map((one) => ({
            hostname: one.hostname,
            standing: 'official' as const,
            scope: 'site' as const,
            uses: ['web' as const],
            seen: one.source,
          })),
      ],
    }
  })
}
