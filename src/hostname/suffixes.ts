import type { Identity } from '../identities/identity.ts'

/** The last labels of all hosts, the commonest first: `fr`, `org`. */
export function suffixesOf(identities: readonly Identity[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { hosts } of identities)
    for (const { hostname } of hosts) {
      const suffix = hostname.slice(hostname.lastIndexOf('.') + 1)
      counts.set(suffix, (counts.get(suffix) ?? 0) + 1)
    }
  return [...counts].sort(([, one], [, other]) => other - one).map(([suffix]) => suffix)
}

/** Two letters by their lower five bits each. */
const PAIRS = 1 << 10

/**
 * Builds the search for such a suffix at the beginning of a label: `fr` of `fr-1`.
 * Nearly every label is done after one look at its first two letters.
 */
export function createSuffixAt(
  identities: readonly Identity[],
): (hostname: string, start: number) => string | undefined {
  const suffixes = suffixesOf(identities)
  const begun = new Uint8Array(PAIRS)
  for (const suffix of suffixes) begun[pairAt(suffix, 0)] = 1
  return (hostname, start) => {
    if (begun[pairAt(hostname, start)] === 0) return undefined
    for (const suffix of suffixes) if (hostname.startsWith(suffix, start)) return suffix
    return undefined
  }
}

function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 31) << 5) | (text.charCodeAt(at + 1) & 31)
}
