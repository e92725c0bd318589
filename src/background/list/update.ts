import type { Relation } from '../../hostname/relation.ts'
import type { Identity } from '../../identities/identity.ts'
import { type Block, toBlocks } from '../../list/blocks.ts'
import type { ListEntry } from '../../list/entry.ts'
import { type Fault, faultOf } from '../../list/fault.ts'
import { type Merged, merge, type SourceRows } from '../../list/merge.ts'
import { countRows, parseRows } from '../../list/rows.ts'
import { createScreen, type Screened } from '../../list/screen.ts'
import { seedRows } from '../../list/seed.ts'
import type { Source } from '../../list/sources.ts'
import type { Progress } from '../../list/state.ts'
import type { Publisher } from '../../settings/settings.ts'
import type { Question, Reply } from './fetch.ts'
import { inBatches } from './in-batches.ts'
import { NEW_SOURCE, type SourceRecord, type StoredState } from './state.ts'
import type { Change } from './store.ts'
import { FeedShrunk, type Renewed, updateFeed } from './update-feed.ts'
import { updatePublisher } from './update-publisher.ts'

/** What is to be held, decided anew for each update: settings and policy may have changed. */
export interface Plan {
  /** Changes when the engine or the protected bodies change: all names are then screened anew. */
  readonly engine: string
  readonly identities: readonly Identity[]
  readonly relate: (hostname: string) => Relation
  /** Feeds that are switched on, by id. */
  readonly feeds: ReadonlyMap<string, Source>
  readonly publishers: readonly Publisher[]
}

/** Everything outside. The worker passes the browser's, the tests their own around real ones. */
export interface UpdateDoors {
  plan(): Promise<Plan>
  fetch(question: Question): Promise<Reply>
  readonly store: {
    readState(): Promise<StoredState>
    readText(id: string): Promise<string>
    /** Names in force and the bodies that they imitate. */
    readIdentities(): Promise<ReadonlyMap<string, string>>
    readEntries(): Promise<readonly ListEntry[]>
    commit(change: Change): Promise<void>
  }
  /** Brings names into force: network rules. */
  enforce(names: readonly string[], officials: readonly string[]): Promise<void>
  now(): number
  /** 0 to 1, for the jitter. */
  random(): number
  /** Runs alone: a lock that ends with the worker that holds it. */
  alone(run: () => Promise<void>): Promise<void>
}

const MINUTE = 60_000
/** Signed manifests and files of a day are a few kB: asked every hour. */
const HOURLY = 60 * MINUTE
/** After the n-th failure in a row: 5, 10, 20 … minutes, at most 2 hours: a campaign lives 21 hours. */
const FIRST_RETRY = 5 * MINUTE
const LAST_RETRY = 120 * MINUTE
/** A server that asks for more patience than this is asked again all the same. */
const MAX_PATIENCE = 24 * 60 * MINUTE

/** How long (ms) an answer waits for those of the other sources: a slow server must not hold back the others' news. */
const GRACE = 2_000

/** The id of a publisher's list among the sources: `publisher:listes.example/missions`. */
export function publisherId({ address }: Publisher): string {
  return `publisher:${address.replace(/^[a-z]+:\/\//, '').replace(/\/$/, '')}`
}

export interface Updater {
  /**
   * Brings the list up to date. Never rejects: what went wrong is in the state. A second call while
   * one runs gets the same promise.
   * @param which `due`: the sources whose time has come; `all`: every source, now
   */
  run(which: 'due' | 'all'): Promise<void>
  /** Something that was made of the held texts is torn: the next run makes it anew. */
  foundTorn(): void
  progress(): Progress | null
  /** What went wrong on this device at the last run; `null`: nothing. */
  fault(): Fault | null
}

export function createUpdater(doors: UpdateDoors): Updater {
  let running: Promise<void> | undefined
  let progress: Progress | null = null
  let fault: Fault | null = null
  let torn = false

  async function runOnce(which: 'due' | 'all'): Promise<void> {
    fault = null
    try {
      const plan = await doors.plan()
      let state = await doors.store.readState()
      const isTorn = torn
      torn = false
      if (isTorn) state = { ...state, mendedAt: doors.now() }
      if (isTorn || state.engine !== plan.engine || !sameSources(state, plan))
        state = await switchTo(plan, state, state.sources, new Map())
      await renew(plan, state, which)
    } catch (error) {
      fault = faultOf(error)
    } finally {
      progress = null
    }
  }

  /** Asks every source that is due, together, and brings what is new into force. */
  async function renew(plan: Plan, state: StoredState, which: 'due' | 'all'): Promise<void> {
    const screen = createScreen(plan.relate, plan.identities)
    const tasks = tasksOf(plan).filter(
      ({ id }) => which === 'all' || isDue(state.sources[id], doors.now()),
    )
    if (tasks.length === 0) return
    const received = new Map<string, number>()
    let done = 0
    const report = () => {
      const bytes = [...received.values()].reduce((sum, one) => sum + one, 0)
      progress = { step: 'fetch', done, total: tasks.length, bytes }
    }
    report()
    const answers = tasks.map(async (task): Promise<Answered> => {
      const known = state.sources[task.id] ?? NEW_SOURCE
      const text = await doors.store.readText(task.id).catch(() => '')
      const mended = !isText(text, known)
      const before = mended ? NEW_SOURCE : known
      const result = await attempt(task, before, mended ? '' : text, screen, (bytes) => {
        received.set(task.id, bytes)
        report()
      })
      done += 1
      report()
      return { id: task.id, before, result, mended }
    })
    let held = state
    await inBatches(answers, GRACE, async (answered) => {
      held = await take(plan, held, answered)
      if (done < tasks.length) report()
    })
  }

  /** Brings into force what these sources answered, and keeps how each fared. */
  async function take(
    plan: Plan,
    state: StoredState,
    answered: readonly Answered[],
  ): Promise<StoredState> {
    const records = { ...state.sources }
    const texts = new Map<string, string>()
    for (const { id, before, result } of answered) {
      records[id] = 'fault' in result ? failed(before, result) : succeeded(before, result)
      if (!('fault' in result) && result.text !== undefined) texts.set(id, result.text)
    }
    const mended = answered.some((one) => one.mended)
    if (texts.size === 0) {
      const since = mended ? { mendedAt: doors.now() } : {}
      const next = { ...state, ...since, sources: records }
      await doors.store.commit({ state: next })
      return next
    }
    try {
      return await switchTo(plan, mended ? tornAt(state, doors.now()) : state, records, texts)
    } catch (error) {
      await noteUnstored(state, records, texts, faultOf(error))
      throw error
    }
  }

  async function attempt(
    task: Task,
    before: SourceRecord,
    held: string,
    screen: (text: string) => Screened,
    onBytes: (bytes: number) => void,
  ): Promise<Renewed | Failure> {
    try {
      const own = { fetch: doors.fetch, now: doors.now, progress: onBytes }
      return await ('feed' in task
        ? updateFeed(task.feed, before, held, { ...own, screen })
        : updatePublisher(task.publisher, before, held, own))
    } catch (error) {
      const since = error instanceof FeedShrunk ? { shrunkSince: error.since } : {}
      return { fault: faultOf(error), ...since }
    }
  }

  /** Screens and merges everything held, stores it in one stroke, brings it into force. */
  async function switchTo(
    plan: Plan,
    state: StoredState,
    sources: StoredState['sources'],
    fresh: ReadonlyMap<string, string>,
  ): Promise<StoredState> {
    progress = { step: 'screen', done: 0, total: 1, bytes: 0 }
    const ids = tasksOf(plan).map(({ id }) => id)
    const gone = Object.keys(sources).filter((id) => !ids.includes(id))
    const texts = new Map<string, string>()
    for (const id of ids) texts.set(id, fresh.get(id) ?? (await doors.store.readText(id)))
    const sameEngine = state.engine === plan.engine
    const known = sameEngine ? await doors.store.readIdentities() : new Map<string, string>()
    const { merged, unreadable } = await mergeAll(plan, texts, known, () =>
      doors.store.readEntries(),
    )
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
    const blocks: Block[] = toBlocks(merged.entries)
    progress = { step: 'store', done: 0, total: 1, bytes: 0 }
    await doors.store.commit({
      state: next,
      blocks,
      texts: new Map<string, string | null>([...fresh, ...gone.map((id) => [id, null] as const)]),
    })
    progress = { step: 'rules', done: 0, total: 1, bytes: 0 }
    try {
      await doors.enforce(
        merged.entries.map(({ hostname }) => hostname),
        merged.officials.map(({ hostname }) => hostname),
      )
    } catch (error) {
      fault = { code: 'rules', detail: String(error).slice(0, 120) }
    }
    return next
  }

  function failed(before: SourceRecord, { fault, shrunkSince }: Failure): SourceRecord {
    const failures = before.failures + 1
    const retry = Math.min(FIRST_RETRY * 2 ** Math.min(failures - 1, 10), LAST_RETRY)
    const asked = Math.min(fault.retryAfter ?? 0, MAX_PATIENCE)
    return {
      ...before,
      failures,
      lastFailure: { at: doors.now(), fault },
      nextDue: doors.now() + Math.max(jitter(retry), asked),
      ...(shrunkSince === undefined ? {} : { shrunkSince }),
    }
  }

  function succeeded(before: SourceRecord, { record }: Renewed): SourceRecord {
    const { shrunkSince: _, ...kept } = before
    return {
      ...kept,
      ...record,
      failures: 0,
      lastFailure: null,
      lastSuccess: doors.now(),
      nextDue: doors.now() + jitter(HOURLY),
    }
  }

  /** Three to five quarters of a time, so that all browsers of a school do not ask at once. */
  function jitter(time: number): number {
    return Math.round(time * (0.75 + doors.random() / 2))
  }

  /** The new list could not be stored: the sources are as before, and each says so. */
  async function noteUnstored(
    state: StoredState,
    records: StoredState['sources'],
    texts: ReadonlyMap<string, string>,
    why: Fault,
  ): Promise<void> {
    const sources = { ...records }
    for (const id of texts.keys())
      sources[id] = failed(state.sources[id] ?? NEW_SOURCE, { fault: why })
    await doors.store.commit({ state: { ...state, sources } }).catch(() => {})
  }

  return {
    run(which) {
      running ??= doors
        .alone(() => runOnce(which))
        .catch((error) => {
          fault = faultOf(error)
        })
        .finally(() => {
          running = undefined
        })
      return running
    },
    foundTorn() {
      torn = true
    },
    progress: () => progress,
    fault: () => fault,
  }
}

type Task =
  | { readonly id: string; readonly feed: Source }
  | { readonly id: string; readonly publisher: Publisher }

interface Answered {
  readonly id: string
  readonly before: SourceRecord
  readonly result: Renewed | Failure
  /** Its text was torn, and it was asked as if it were new. */
  readonly mended: boolean
}

interface Failure {
  readonly fault: Fault
  readonly shrunkSince?: number
}

/** Publishers first: of two sources that list a name, the signed one is named. */
function tasksOf({ feeds, publishers }: Plan): Task[] {
  return [
    ...publishers.map((publisher) => ({ id: publisherId(publisher), publisher })),
    ...[...feeds].map(([id, feed]) => ({ id, feed })),
  ]
}

function sameSources(state: StoredState, plan: Plan): boolean {
  const wanted = ['seed', ...tasksOf(plan).map(({ id }) => id)].sort()
  return wanted.join('\n') === Object.keys(state.effective).sort().join('\n')
}

const tornAt = (state: StoredState, mendedAt: number): StoredState => ({ ...state, mendedAt })

/** Whether a held text is whole: it reads, and holds as many rows as were counted when it was stored. */
function isText(text: string, { counts }: SourceRecord): boolean {
  try {
    const { listed, official, withdrawn } = countRows(parseRows(text))
    return (
      listed === counts.listed && official === counts.official && withdrawn === counts.withdrawn
    )
  } catch {
    return false
  }
}

/** A due time far ahead was written by a clock that has since been put back. */
function isDue(record: SourceRecord | undefined, now: number): boolean {
  return !record || record.nextDue <= now || record.nextDue > now + MAX_PATIENCE + HOURLY
}

function readAnew([id, record]: [string, SourceRecord]): [string, SourceRecord] {
  if (record.accepted) return [id, record]
  const { wholeDue: _, ...kept } = record
  return [id, { ...kept, nextDue: 0 }]
}

/** Longest piece of screening at a time, ms: lookups for open pages go in between. */
const SLICE = 20

/**
 * Merges the texts of all sources.
 * @param inForce what is in force of all sources
 * @returns also the ids of the sources whose text is torn
 * @param known names in force already and their bodies, by the very same engine: not asked again
 */
async function mergeAll(
  plan: Plan,
  texts: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string>,
  inForce: () => Promise<readonly ListEntry[]>,
): Promise<{ readonly merged: Merged; readonly unreadable: readonly string[] }> {
  const unreadable: string[] = []
  const all: SourceRows[] = []
  for (const task of tasksOf(plan)) {
    const source = { source: task.id, signed: 'publisher' in task }
    try {
      all.push({ ...source, rows: parseRows(texts.get(task.id) ?? '') })
    } catch {
      // It is asked for anew; what it has in force stays until then.
      unreadable.push(task.id)
      const own = (await inForce()).filter(({ source }) => source === task.id)
      const rows = own.map(({ hostname, firstSeen: detail }) => ({ hostname, detail }))
      all.push({ ...source, rows: rows.map((row) => ({ ...row, word: 'listed' as const })) })
    }
  }
  all.push(seedRows())
  // It takes names apart, which no start of the worker needs.
  const { createWhyNotOfficial } = await import('../../list/official.ts')
  const screen = await screenAll(all, createScreen(plan.relate, plan.identities), known)
  return {
    merged: merge(all, screen, createWhyNotOfficial(plan.relate, plan.identities)),
    unreadable,
  }
}

/** Screens every name once, in slices; answers a screen that only remembers. */
async function screenAll(
  sources: readonly SourceRows[],
  screen: (text: string) => Screened,
  known: ReadonlyMap<string, string>,
): Promise<(text: string) => Screened> {
  const results = new Map<string, Screened>()
  let start = performance.now()
  for (const { rows } of sources)
    for (const { hostname } of rows) {
      const identity = known.get(hostname)
      results.set(hostname, identity === undefined ? screen(hostname) : { hostname, identity })
      if (performance.now() - start < SLICE) continue
      await new Promise((later) => setTimeout(later))
      start = performance.now()
    }
  return (hostname) => results.get(hostname) ?? screen(hostname)
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
