import type { Fault } from '../../list/fault.ts'
import { sources } from '../../list/sources.ts'
import type { ListState, SourceState } from '../../list/state.ts'
import { publisherId } from '../../list/update/plan.ts'
import type { Updater } from '../../list/update/update.ts'
import { isPrivate } from '../private.ts'
import { sourcesNow } from './plan.ts'
import { privateNames } from './private-list.ts'
import * as store from './store.ts'

/** How long (ms) the popup says that something was torn and mended. */
const SAID_FOR = 86_400_000

function tornLately(at = 0): Fault | null {
  return Math.abs(Date.now() - at) < SAID_FOR ? { code: 'torn' } : null
}

/**
 * What of the list the popup and the settings page say.
 * @param rulesFault what the browser said when it refused rules last
 */
export async function listState(updater: Updater, rulesFault: Fault | null): Promise<ListState> {
  const plan = await sourcesNow()
  const held = await store.readState().catch(() => undefined)
  const records = held?.sources ?? {}
  const about = (id: string) => ({
    id,
    count: held?.effective[id] ?? 0,
    lastSuccess: records[id]?.lastSuccess ?? null,
    lastFailure: records[id]?.lastFailure ?? null,
    nextDue: records[id]?.nextDue ?? null,
  })
  const seed: SourceState = { ...about('seed'), kind: 'seed', title: 'Vigie', on: true }
  const publishers = plan.publishers.map((publisher): SourceState => {
    const id = publisherId(publisher)
    const version = records[id]?.accepted?.version
    const { name: title, address } = publisher
    return {
      ...about(id),
      kind: 'publisher',
      title,
      address,
      on: true,
      ...(version === undefined ? {} : { version }),
    }
  })
  const feeds = [...sources].flatMap(([id, { use, title, licence, address, home }]) => {
    if (use !== 'everyone') return []
    const known = { title, licence, home, ...(address && { address }) }
    return [{ ...about(id), ...known, kind: 'feed' as const, on: plan.feeds.has(id) }]
  })
  return {
    generation: held?.generation ?? 0,
    count: isPrivate() ? (await privateNames()).size : (held?.count ?? 0),
    byIdentity: held?.byIdentity ?? {},
    switchedAt: held?.switchedAt ?? null,
    progress: updater.progress(),
    fault: updater.fault() ?? rulesFault ?? (held ? tornLately(held.mendedAt) : { code: 'store' }),
    sources: [...publishers, ...feeds, seed],
  }
}
