import type { ListEntry, PublishedOfficial } from './entry.ts'
import { withParents } from './name.ts'
import type { WhyNotOfficial } from './official.ts'
import type { Row } from './rows.ts'
import type { Drop, Screened } from './screen.ts'

/** What one source says, in the order of trust in which sources are given. */
export interface SourceRows {
  /** See {@link ListEntry.source}. */
  readonly source: string
  /** Only a signed list may call names official or honest; of a feed only `listed` rows count. */
  readonly signed: boolean
  readonly rows: readonly Row[]
}

export interface Merged {
  /** Sorted by hostname. */
  readonly entries: readonly ListEntry[]
  readonly officials: readonly PublishedOfficial[]
  /** How many names of each source take effect. */
  readonly effective: Readonly<Record<string, number>>
  /** How many listed names took no effect, and why. */
  readonly dropped: Readonly<Partial<Record<Drop | 'withdrawn', number>>>
}

/**
 * One list out of all sources. Official first, then honest, then listed: a name that anyone signed calls
 * official or honest is not listed, whoever lists it; the package's own official names come before all.
 * @param sources most trusted first: the first that lists a name is named as its source
 * @param screen see `createScreen`; asked anew at each merge, because the engine may have learnt
 * @param whyNotOfficial see `createWhyNotOfficial`; an official name that has a reason against it is left out
 */
export function merge(
  sources: readonly SourceRows[],
  screen: (text: string) => Screened,
  whyNotOfficial: WhyNotOfficial,
): Merged {
  const officials = new Map<string, PublishedOfficial>()
  const honest = new Set<string>()
  const signed = sources.filter((one) => one.signed)
  for (const { source, rows } of signed)
    for (const { hostname, word, detail } of rows) {
      if (word === 'withdrawn') honest.add(hostname)
      if (word === 'official' && !whyNotOfficial(hostname, detail))
        officials.set(hostname, { hostname, identity: detail, source })
    }
  // Once for all: a list may hold as many official names as listed ones.
  const above = new Set([...officials.keys()].flatMap(withParents))
  const dropOf = (name: string): Drop | 'withdrawn' | undefined => {
    const parents = withParents(name)
    if (above.has(name) || parents.some((one) => officials.has(one))) return 'official'
    return parents.some((one) => honest.has(one)) ? 'withdrawn' : undefined
  }
  const entries = new Map<string, ListEntry>()
  const dropped: Partial<Record<Drop | 'withdrawn', number>> = {}
  const effective: Record<string, number> = {}
  for (const { source, rows } of sources) {
    let count = 0
    for (const { hostname, word, detail: firstSeen } of rows) {
      if (word !== 'listed') continue
      const known = entries.get(hostname)
      if (known) {
        count += 1
        if (firstSeen < known.firstSeen) entries.set(hostname, { ...known, firstSeen })
        continue
      }
      const screened = screen(hostname)
      const drop = 'drop' in screened ? screened.drop : dropOf(hostname)
      if (drop) dropped[drop] = (dropped[drop] ?? 0) + 1
      if (drop || 'drop' in screened) continue
      count += 1
      entries.set(hostname, { hostname, identity: screened.identity, source, firstSeen })
    }
    effective[source] = count
  }
  return {
    entries: [...entries.values()].sort((a, b) => (a.hostname < b.hostname ? -1 : 1)),
    officials: [...officials.values()],
    effective,
    dropped,
  }
}
