import { type Fault, faultOf } from '../fault.ts'
import { createScreen } from '../screen.ts'
import type { Progress } from '../state.ts'
import { type Answered, askSource } from './ask-source.ts'
import type { UpdateDoors } from './doors.ts'
import { inBatches } from './in-batches.ts'
import { failed, isDue, succeeded } from './outcome.ts'
import { type Plan, sameSources, tasksOf } from './plan.ts'
import { NEW_SOURCE, type StoredState } from './stored-state.ts'
import { switchTo, tornAt, type UpdateLog } from './switch-to.ts'

/** How long (ms) an answer waits for those of the other sources: a slow server must not hold back the others' news. */
const GRACE = 2_000

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
  const said: UpdateLog = {
    progress: (step) => {
      progress = step
    },
    fault: (what) => {
      fault = what
    },
  }
  const moment = () => ({ now: doors.now(), random: doors.random() })

  async function runOnce(which: 'due' | 'all'): Promise<void> {
    fault = null
    try {
      const plan = await doors.plan()
      let state = await doors.store.readState()
      const isTorn = torn
      torn = false
      if (isTorn) state = { ...state, mendedAt: doors.now() }
      if (isTorn || state.engine !== plan.engine || !sameSources(state, plan))
        state = await switchTo(doors, said, plan, state, state.sources, new Map())
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
    const answers = tasks.map(async (task) => {
      const answer = await askSource(doors, task, state.sources[task.id], screen, (bytes) => {
        received.set(task.id, bytes)
        report()
      })
      done += 1
      report()
      return answer
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
      records[id] =
        'fault' in result ? failed(before, result, moment()) : succeeded(before, result, moment())
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
      return await switchTo(
        doors,
        said,
        plan,
        mended ? tornAt(state, doors.now()) : state,
        records,
        texts,
      )
    } catch (error) {
      await noteUnstored(state, records, texts, faultOf(error))
      throw error
    }
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
      sources[id] = failed(state.sources[id] ?? NEW_SOURCE, { fault: why }, moment())
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
