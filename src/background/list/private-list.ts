import { browser } from '../../browser.ts'
import type { ListEntry } from '../../list/entry.ts'
import { withParents } from '../../list/name.ts'
import { later } from '../later.ts'
import { blockedNames, exceptInTabs } from './network-rules.ts'

/*
 * The list in private windows. Their worker has a database of its own, in memory, that is empty: nothing is
 * fetched for it, so that no server learns when a private window opens. What the network rules stop is listed.
 */

/** How long (ms) the names read last are used: reading 100,000 takes some 0.2 s. */
const FRESH_FOR = 60_000

let held: { readonly at: number; readonly names: Promise<ReadonlySet<string>> } | undefined

/** The names in force. */
export function privateNames(): Promise<ReadonlySet<string>> {
  if (!held || Date.now() - held.at > FRESH_FOR)
    held = {
      at: Date.now(),
      names: blockedNames().then(
        (names) => new Set(names),
        () => new Set(),
      ),
    }
  return held.names
}

/** The entries of these names; which list holds them, and since when, is not known here. */
export async function privateEntries(
  hostnames: readonly string[],
): Promise<ReadonlyMap<string, ListEntry>> {
  const names = await privateNames()
  const listed = hostnames.flatMap((asked) => {
    const name = withParents(asked).find((one) => names.has(one))
    return name === undefined ? [] : [{ asked, name }]
  })
  if (listed.length === 0) return new Map()
  const { engineNow } = await import('../judging/engine.ts')
  const { relate } = await engineNow()
  return new Map(
    listed.flatMap(({ asked, name }): [string, ListEntry][] => {
      const relation = relate(name)
      if (relation.relation !== 'lookalike') return []
      const { identity } = relation
      return [[asked, { hostname: name, identity, source: '', firstSeen: '' }]]
    }),
  )
}

/** Has the private windows' tabs go where the person chose to go on, now and in each tab that comes. */
export function followPrivateTabs(excepted: () => Promise<readonly string[]>): void {
  browser.tabs.onCreated.addListener(() => void applyPrivately(excepted).catch(() => {}))
  later(() => applyPrivately(excepted).catch(() => {}))
}

/** @throws what the browser throws when it refuses */
export async function applyPrivately(excepted: () => Promise<readonly string[]>): Promise<void> {
  const names = await excepted()
  const tabs = names.length === 0 ? [] : await browser.tabs.query({})
  // Chromium's worker of private windows sees no other tabs, Firefox's sees all.
  await exceptInTabs(
    names,
    tabs.flatMap(({ id, incognito }) => (incognito && id !== undefined ? [id] : [])),
  )
}
