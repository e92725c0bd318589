import { lookupIn } from '../../list/blocks.ts'
import type { ListEntry } from '../../list/entry.ts'
import { createLookup } from '../../list/lookup.ts'
import { merge } from '../../list/merge.ts'
import { withParents } from '../../list/name.ts'
import { createScreen } from '../../list/screen.ts'
import { seedRows } from '../../list/seed.ts'
import { privateEntries } from '../list/private-list.ts'
import { blockOf } from '../list/store.ts'
import { isPrivate } from '../private.ts'
import { EXCEPTIONS, exceptionsAt } from '../settings/exceptions.ts'
import {
  isChosenPrivately,
  PRIVATE_EXCEPTIONS,
  PRIVATE_SETTINGS,
} from '../settings/private-choices.ts'
import { type SettingsNow, settingsNow } from '../settings/settings-now.ts'
import { read } from '../store.ts'

/**
 * The entries in force for these names, by the name that was asked for; names below a listed one are found
 * too. A name on which the person goes on is not listed for now.
 * @param hostnames lower-case ASCII
 * @param tabId who goes there: in a private window what was chosen there counts
 */
export async function lookup(
  hostnames: readonly string[],
  tabId?: number,
): Promise<ReadonlyMap<string, ListEntry>> {
  const found = isPrivate()
    ? await privateEntries(hostnames)
    : await lookupIn(hostnames, blockOf).catch(() => seedLookup(hostnames))
  if (found.size === 0) return found
  const excepted = new Set(await exceptedNames())
  if (tabId !== undefined && (await isChosenPrivately(tabId)))
    for (const name of await privatelyExcepted()) excepted.add(name)
  const isExcepted = (name: string) => withParents(name).some((one) => excepted.has(one))
  return new Map([...found].filter(([hostname]) => !isExcepted(hostname)))
}

/** Names that the person goes on to, and sites that the person or the organisation trusts: for every window. */
export async function exceptedNames(): Promise<string[]> {
  return namesOf(await settingsNow(), EXCEPTIONS)
}

/** The same as chosen in Firefox's private windows, for these alone. */
export async function privatelyExcepted(): Promise<string[]> {
  const settings = await read(PRIVATE_SETTINGS)
  return namesOf({ settings, policy: (await settingsNow()).policy }, PRIVATE_EXCEPTIONS)
}

async function namesOf(
  { settings, policy }: Pick<SettingsNow, 'settings' | 'policy'>,
  shelf: typeof EXCEPTIONS,
): Promise<string[]> {
  const now = Date.now()
  const trusted = settings.trusted.filter(
    ({ kind, until }) => kind === 'site' && (until === null || until > now),
  )
  // Made before the organisation forbade to go on.
  const gone = policy.goOn ? await exceptionsAt(now, shelf) : []
  return [...trusted.map(({ name }) => name), ...gone.map(({ hostname }) => hostname)]
}

/** Without a database (a browser that keeps none) the seed still answers. */
async function seedLookup(hostnames: readonly string[]): Promise<Map<string, ListEntry>> {
  const { engineNow } = await import('./engine.ts')
  const { identities, relate } = await engineNow()
  // The seed calls no name official.
  const screen = createScreen(relate, identities)
  const { entries } = merge([seedRows()], screen, () => 'unknown-body')
  const find = createLookup(entries)
  return new Map(
    hostnames.flatMap((name) => {
      const entry = find(name)
      return entry ? [[name, entry]] : []
    }),
  )
}
