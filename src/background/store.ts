import { browser } from '../browser.ts'
import { inTurn } from './in-turn.ts'
import { isPrivate } from './private.ts'
import * as hidden from './private-store.ts'

/** A place for one value: where it lies, which form it has, how to tell a good one from a torn one. */
export interface Shelf<T> {
  /** `session` lies in memory: it outlives the worker's sleep and ends with the browser. */
  readonly area: 'local' | 'session'
  readonly key: string
  /**
   * Raised when the form changes; see `upgrade`. A value of a newer form (somebody went back to an earlier
   * Vigie) is read as far as `check` understands it, and kept aside whole.
   */
  readonly version: number
  readonly initial: T
  /** Answers the value in its proper form, or nothing when it is malformed. Never throws. */
  readonly check: (value: unknown) => T | undefined
  /** Brings a value of an older version into today's form; without it an older value is malformed. */
  readonly upgrade?: (value: unknown, version: number) => unknown
}

/** Something that went wrong with a stored value, for the popup and the settings page to say. */
export interface StoreFault {
  readonly key: string
  readonly what: 'malformed' | 'unreadable' | 'not-written'
  /** In the browser's words, for a bug report. */
  readonly detail: string
  /** ms since 1970 */
  readonly at: number
}

const faults = new Map<string, StoreFault>()

/** What went wrong since the worker started, newest last, one for each key at most. */
export function storeFaults(): readonly StoreFault[] {
  return [...faults.values()]
}

function note(key: string, what: StoreFault['what'], detail: unknown): void {
  faults.delete(key)
  faults.set(key, { key, what, detail: String(detail), at: Date.now() })
}

interface Stored {
  readonly version: number
  readonly value: unknown
}

function isStored(raw: unknown): raw is Stored {
  return typeof raw === 'object' && raw !== null && 'value' in raw && 'version' in raw
}

/**
 * Reads a value. Nothing stored, or a malformed or unreadable value, gives the initial one; the
 * latter two are noted as faults, and a malformed value of `local` is kept under `<key>.malformed`.
 */
export async function read<T>(shelf: Shelf<T>): Promise<T> {
  return (await look(shelf)).value
}

/** In private windows what is kept lies beside the disk and over what it says. */
async function rawOf({ area, key }: Pick<Shelf<unknown>, 'area' | 'key'>): Promise<unknown> {
  const kept = isPrivate() ? await hidden.getPrivately(`${area}.${key}`) : undefined
  if (kept !== undefined || (isPrivate() && area === 'session')) return kept
  return (await browser.storage[area].get(key))[key]
}

async function look<T>(shelf: Shelf<T>): Promise<{ readonly value: T; readonly torn?: true }> {
  const { area, key, initial } = shelf
  let raw: unknown
  try {
    raw = await rawOf(shelf)
  } catch (error) {
    note(key, 'unreadable', error)
    return { value: initial }
  }
  if (raw === undefined) return { value: initial }
  const value = opened(shelf, raw)
  if (value !== undefined) {
    // Written anew it loses what only the newer Vigie knows: whoever updates again finds it in the copy.
    if (area === 'local' && isNewer(shelf, raw)) await keepCopy(key, raw).catch(() => {})
    return { value }
  }
  note(key, 'malformed', JSON.stringify(raw)?.slice(0, 200))
  if (area === 'local' && !isPrivate()) await keepCopy(key, raw).catch(() => {})
  return { value: initial, torn: true }
}

const COPY = '.malformed'
const COPIED_AT = '.malformed-at'
/** A copy for a bug report may hold what the history holds, and is kept no longer: PRIVACY.md. */
const COPY_KEPT_FOR = 90 * 86_400_000

/** Copied once: a value of a newer form is read again and again until something changes it. */
async function keepCopy(key: string, raw: unknown): Promise<void> {
  const held = (await browser.storage.local.get(key + COPY))[key + COPY]
  if (JSON.stringify(held) === JSON.stringify(raw)) return
  const at = (await browser.storage.local.get(key + COPIED_AT))[key + COPIED_AT] ?? Date.now()
  await browser.storage.local.set({ [key + COPY]: raw, [key + COPIED_AT]: at })
}

/** Takes copies of malformed values whose time is over from the disk. */
export async function forgetOldCopies(now: number): Promise<void> {
  for (const name of await storedKeys('local', '')) {
    if (!name.endsWith(COPY)) continue
    const times = name.slice(0, -COPY.length) + COPIED_AT
    const at = Number((await browser.storage.local.get(times))[times])
    // Copies of an earlier Vigie have no time: theirs begins now.
    if (!(at <= now)) await browser.storage.local.set({ [times]: now })
    else if (at <= now - COPY_KEPT_FOR)
      for (const one of [name, times]) await browser.storage.local.remove(one)
  }
}

const isNewer = (shelf: Shelf<unknown>, raw: unknown) =>
  isStored(raw) && Number(raw.version) > shelf.version

function opened<T>(shelf: Shelf<T>, raw: unknown): T | undefined {
  if (!isStored(raw) || typeof raw.version !== 'number') return undefined
  if (raw.version >= shelf.version) return shelf.check(raw.value)
  try {
    return shelf.check(shelf.upgrade?.(raw.value, raw.version))
  } catch {
    return undefined
  }
}

/**
 * Writes a value.
 * @throws Error when the browser could not (disk or quota full); the former value is then still there
 */
export async function writeTo<T>(shelf: Shelf<T>, value: T): Promise<void> {
  try {
    const stored: Stored = { version: shelf.version, value }
    if (isPrivate()) await hidden.setPrivately(`${shelf.area}.${shelf.key}`, stored)
    else await browser.storage[shelf.area].set({ [shelf.key]: stored })
    faults.delete(shelf.key)
  } catch (error) {
    note(shelf.key, 'not-written', error)
    throw error
  }
}

const turn = inTurn()

/**
 * Writes a value anew from what it is. These and an erasure come one after another: nothing that was erased
 * is written again by what had read it before.
 * @param next answers the value to keep; the very same one: nothing is written, unless in place of a torn one
 * @throws Error as {@link writeTo}
 */
export function rewrite<T>(shelf: Shelf<T>, next: (value: T) => T): Promise<void> {
  return turn(async () => {
    const { value, torn } = await look(shelf)
    const changed = next(value)
    if (torn || changed !== value) await writeTo(shelf, changed)
  })
}

/** Takes the value away; the shelf then reads as initial. */
export async function remove(shelf: Pick<Shelf<unknown>, 'area' | 'key'>): Promise<void> {
  if (isPrivate()) await hidden.removePrivately(`${shelf.area}.${shelf.key}`)
  else await browser.storage[shelf.area].remove(shelf.key)
}

/**
 * Takes every value of `local` away, the copies of malformed ones too.
 * @throws Error when the browser could not
 */
export function eraseAll(): Promise<void> {
  return turn(async () => {
    if (isPrivate()) await hidden.erasePrivately()
    await browser.storage.local.clear()
    faults.clear()
  })
}

/** The keys of an area that start so: `tab.` */
export async function storedKeys(area: Shelf<unknown>['area'], prefix: string): Promise<string[]> {
  const all = await (isPrivate() ? hidden.privateKeys(area) : browser.storage[area].get(null))
  return Object.keys(all).filter((key) => key.startsWith(prefix))
}

/**
 * What an organisation's policy sets, unchecked. `{}` when there is none; and `{}` also for some
 * seconds after install in Chromium although there is one, so listen with `onPolicyChange` too.
 */
export async function readPolicy(): Promise<Readonly<Record<string, unknown>>> {
  // Firefox rejects when the machine has no policy ("Managed storage manifest not found").
  return await browser.storage.managed.get(null).catch(() => ({}))
}

/** Calls when the policy changed, or became known. */
export function onPolicyChange(changed: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') changed()
  })
}
