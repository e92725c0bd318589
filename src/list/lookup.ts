import type { ListEntry } from './entry.ts'
import { withParents } from './name.ts'

/**
 * A lookup in a list held in memory, for the command line and for small lists.
 * @returns the entry of the name or of its nearest listed parent
 */
export function createLookup(
  entries: readonly ListEntry[],
): (hostname: string) => ListEntry | undefined {
  const byName = new Map(entries.map((entry) => [entry.hostname, entry]))
  return (hostname) => {
    if (byName.size === 0) return undefined
    for (const name of withParents(hostname)) {
      const entry = byName.get(name)
      if (entry) return entry
    }
    return undefined
  }
}
