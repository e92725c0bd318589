import { toBlocks } from '../blocks.ts'
import type { Fault } from '../fault.ts'
import type { Merged } from '../merge.ts'
import type { Progress } from '../state.ts'
import type { UpdateDoors } from './doors.ts'
import { mergeAll } from './merge-all.ts'
import { type Plan, tasksOf } from './plan.ts'
import { NEW_SOURCE, type SourceRecord, type StoredState } from './stored-state.ts'

/** Where an update says how far it is, and what went wrong on this device. */
export interface UpdateLog {
  progress(step: Progress): void
  fault(what: Fault): void
}

/** Screens and merges everything held, stores it in one stroke, brings it into force. */
export async function switchTo(
  doors: UpdateDoors,
  said: UpdateLog,
  plan: Plan,
  state: StoredState,
  sources: StoredState['sources'],
  fresh: ReadonlyMap<string, string>,
): Promise<StoredState> {
  said.progress(at('screen'))
  const ids = tasksOf(plan).map(({ id }) => id)
  const gone = Object.keys(sources).filter((id) => !ids.includes(id))
  const texts = new Map<string, string>()
  for (const id of ids) texts.set(id, fresh.get(id) ?? (await doors.store.readText(id)))
  const sameEngine = state.engine === plan.engine
  const known = sameEngine ? await doors.store.readIdentities() : new Map<string, string>()
  const { merged, unreadable } = await mergeAll(plan, texts, known, () => doors.store.readEntries())
  // Another engine may tie other names to a body: what a feed lists is read anew as a whole.
  const kept = Object.entries(sources)
    .filter(([id]) => ids.includes(id))
    .map(([id, record]): [string, SourceRecord] => [
      id,
      unreadable.includes(id) ? NEW_SOURCE : record,
    ])
  const records = sameEngine ? kept : kept.map(readAnew)
  const from = unreadable.length > 0 ? tornAt(state, doors.now()) : state
  const next = nextState(plan, from, merged, Object.fromEntries(records), doors.now())
  const blocks = toBlocks(merged.entries)
  said.progress(at('store'))
  await doors.store.commit({
    state: next,
    blocks,
    texts: new Map<string, string | null>([...fresh, ...gone.map((id) => [id, null] as const)]),
  })
  said.progress(at('rules'))
  try {
    await doors.enforce(
      merged.entries.map(({ hostname }) => hostname),
      merged.officials.map(({ hostname }) => hostname),
    )
  } catch (error) {
    said.fault({ code: 'rules', detail: String(error).slice(0, 120) })
  }
  return next
}

const at = (step: Progress['step']): Progress => ({ step, done: 0, total: 1, bytes: 0 })

/** The list is made anew because something stored was torn. */
export const tornAt = (state: StoredState, mendedAt: number): StoredState => ({
  ...state,
  mendedAt,
})

function readAnew([id, record]: [string, SourceRecord]): [string, SourceRecord] {
  if (record.accepted) return [id, record]
  const { wholeDue: _, ...kept } = record
  return [id, { ...kept, nextDue: 0 }]
}

function nextState(
  plan: Plan,
  state: StoredState,
  merged: Merged,
  sources: StoredState['sources'],
  now: number,
): StoredState {
  const byIdentity: Record<string, number> = {}
  for (const { identity } of merged.entries) byIdentity[identity] = (byIdentity[identity] ?? 0) + 1
  return {
    form: 1,
    generation: state.generation + 1,
    engine: plan.engine,
    switchedAt: now,
    count: merged.entries.length,
    effective: merged.effective,
    byIdentity,
    officials: merged.officials,
    sources,
    ...(state.mendedAt !== undefined && { mendedAt: state.mendedAt }),
  }
}
