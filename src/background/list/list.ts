import { browser } from '../../browser.ts'
import type { Fault } from '../../list/fault.ts'
import { isName } from '../../list/name.ts'
import { INITIAL_STATE } from '../../list/update/stored-state.ts'
import { createUpdater } from '../../list/update/update.ts'
import { hasUpdateAlarm, onListAlarms, setEndAlarm, setUpdateAlarm } from '../alarms.ts'
import { inTurn } from '../in-turn.ts'
import { exceptedNames, lookup, privatelyExcepted } from '../judging/lookup.ts'
import { later } from '../later.ts'
import { isPrivate, sharesWorker } from '../private.ts'
import { answer } from '../router.ts'
import { forgetEnded, nextEnd } from '../settings/ends.ts'
import { settingsChanged } from '../settings/settings-now.ts'
import { read, type Shelf, writeTo } from '../store.ts'
import { fetchFile } from './fetch.ts'
import { listState } from './list-state.ts'
import { type Enforced, enforce, replaceRules } from './network-rules.ts'
import { planNow } from './plan.ts'
import { applyPrivately, followPrivateTabs } from './private-list.ts'
import * as store from './store.ts'

/*
 * The list in the worker: wires the update, the rules and the lookups to the browser. Decisions lie in the
 * files that it wires.
 */

const updater = createUpdater({
  plan: planNow,
  fetch: fetchFile,
  store,
  enforce: (blocked, officials) => turn(() => applyRules(blocked, officials, replaceRules)),
  now: Date.now,
  random: Math.random,
  alone: (run) =>
    // The lock ends with the worker that holds it, so that a killed update never locks out the next.
    navigator.locks.request('vigie-list-update', () => awake(run)) as Promise<void>,
})

/** Hostnames in one question. */
const MOST_ASKED = 300

/** Starts the list: rules repaired, alarms set, messages answered. Called once at each start of the worker. */
export function startList(): void {
  answer({
    'list-state': () => listState(updater, rulesFault),
    'list-update': async () => {
      await update('all')
      return listState(updater, rulesFault)
    },
    'list-lookup': async ({ hostnames }) => {
      const asked = hostnames.slice(0, MOST_ASKED).filter(isName)
      return [...(await lookup(asked))]
    },
  })
  if (isPrivate()) followPrivateTabs(exceptedNames)
  else startUpdates()
  if (sharesWorker()) followPrivateTabs(privatelyExcepted)
}

function startUpdates(): void {
  browser.runtime.onInstalled.addListener(() => void update('all'))
  browser.runtime.onStartup.addListener(() => void update('due'))
  onListAlarms({
    update: () => void forgetEnded(Date.now()).then(() => update('due')),
    end: () => void ended(),
  })
  store.onTornBlock(() => void mend())
  later(begin)
}

let mending: Promise<void> | undefined

/** Makes the list in force anew from the held texts; once for all blocks that are found torn together. */
function mend(): Promise<void> {
  mending ??= (async () => {
    updater.foundTorn()
    await update('due')
    // The first may have joined an update that had begun before.
    await update('due')
    mending = undefined
  })()
  return mending
}

/** Settings or policy changed: sources come and go, trusted sites too. Never rejects. */
export async function listSettingsChanged(): Promise<void> {
  // First: an update may wait for a slow server.
  await refreshRules().catch(said)
  await update('due')
  // The first may have joined an update that began before the change; this one knows of it.
  await update('due')
}

/** Says to people where an entry comes from: "red.flag.domains"; empty for the list inside the package. */
export async function sourceTitle(id: string): Promise<string> {
  const { sources } = await listState(updater, rulesFault)
  return sources.find((one) => one.id === id && one.kind !== 'seed')?.title ?? ''
}

/** One change of the rules after another: names read before an update must not be set after it. */
const turn = inTurn()

/** Makes the rules say what is stored, settings and exceptions included. */
export function refreshRules(): Promise<void> {
  return turn(async () => {
    if (isPrivate()) return applyPrivately(exceptedNames)
    const state = await store.readState().catch(() => INITIAL_STATE)
    const names = await store.readNames()
    if (names.length !== state.count) void mend()
    const officials = state.officials.map(({ hostname }) => hostname)
    await applyRules(names, officials, enforce)
    if (sharesWorker()) await applyPrivately(privatelyExcepted)
  })
}

/** A trust, a pause or a "go on" has ended: its network rule and its trace on the disk go with it. */
async function ended(): Promise<void> {
  await forgetEnded(Date.now())
  settingsChanged()
  await refreshRules().catch(said)
}

async function begin(): Promise<void> {
  const { generation, effective } = await store.readState().catch(() => INITIAL_STATE)
  // Nothing yet, or what was made of the texts is torn: see `soundState`.
  if (generation === 0 || Object.keys(effective).length === 0) await update('due')
  else await repairOnce().catch(said)
  if (!(await hasUpdateAlarm())) await setUpdateAlarm(0, Date.now())
}

async function update(which: 'due' | 'all'): Promise<void> {
  if (isPrivate()) return
  await updater.run(which)
  const { sources } = await store.readState().catch(() => ({ sources: {} }))
  const next = Math.min(...Object.values(sources).map(({ nextDue }) => nextDue))
  await setUpdateAlarm(Number.isFinite(next) ? next : Date.now() + 3_600_000, Date.now())
}

const REPAIRED: Shelf<boolean> = {
  area: 'session',
  key: 'list-rules-compared',
  version: 1,
  initial: false,
  check: (value) => (typeof value === 'boolean' ? value : undefined),
}

/** Compares the rules with the stored list, once for each start of the browser. */
async function repairOnce(): Promise<void> {
  if (await read(REPAIRED)) return
  await forgetEnded(Date.now())
  await refreshRules()
  await writeTo(REPAIRED, true)
}

/** What the browser said when it refused rules last; the former ones stay. */
let rulesFault: Fault | null = null

/** The fault is in the state, and the next update tries again. */
function said(error: unknown): void {
  console.error('Vigie: rules', error)
}

let inForce: () => Promise<void> = async () => {}

/** Calls each time that a list, or an exception's end, came into force. */
export function onListInForce(job: () => Promise<void>): void {
  inForce = job
}

async function applyRules(
  blocked: readonly string[],
  officials: readonly string[],
  set: (enforced: Enforced) => Promise<unknown>,
): Promise<void> {
  const now = Date.now()
  const { bodiesNow } = await import('../judging/bodies.ts')
  const own = (await bodiesNow()).identities.flatMap(({ hosts }) =>
    hosts.map(({ hostname }) => hostname),
  )
  try {
    await set({ blocked, excepted: await exceptedNames(), official: [...own, ...officials] })
    rulesFault = null
    await inForce().catch((error) => console.error('Vigie: open tabs', error))
  } catch (error) {
    rulesFault = { code: 'rules', detail: String(error).slice(0, 120) }
    throw error
  }
  await setEndAlarm(await nextEnd(now))
}

/** Keeps the worker awake while something runs: a download may last longer than a worker's idle time. */
async function awake(run: () => Promise<void>): Promise<void> {
  const beat = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000)
  try {
    await run()
  } finally {
    clearInterval(beat)
  }
}
