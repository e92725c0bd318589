import { type Block, entriesOf, hostnamesOf, isBlock } from '../../list/blocks.ts'
import type { ListEntry } from '../../list/entry.ts'
import { ListError } from '../../list/fault.ts'
import type { Change } from '../../list/update/doors.ts'
import { type StoredState, soundState } from '../../list/update/stored-state.ts'

/*
 * The list in IndexedDB, three object stores:
 *   state   one value: what is held of every source, which generation of the merged list is in force
 *   texts   by source id: its list as text (a signed one exactly as it was signed, for deltas)
 *   blocks  by first hostname: the merged list in force
 * Every change is one transaction: after a torn write, a full disk or a killed worker the former list is there.
 */

const NAME = 'vigie-list'
const VERSION = 1
const STORES = ['state', 'texts', 'blocks']

let opened: Promise<IDBDatabase> | undefined
const forgetOpened = () => {
  opened = undefined
}

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('state')
      request.result.createObjectStore('texts')
      request.result.createObjectStore('blocks', { keyPath: 'first' })
    }
    request.onsuccess = () => {
      resolve(watched(request.result))
    }
    // Made by a newer Vigie: its stores are used as they are, and each value is checked when it is read.
    request.onerror = () =>
      request.error?.name === 'VersionError' ? resolve(openNewer()) : reject(request.error)
  }).catch((error) => {
    forgetOpened()
    throw new ListError('store', String(error))
  })
  return opened
}

/** The browser may close it (site data erased), another may change it: the next use opens it again. */
function watched(db: IDBDatabase): IDBDatabase {
  db.onclose = forgetOpened
  db.onversionchange = () => {
    db.close()
    forgetOpened()
  }
  return db
}

/** The database in whatever version it has; one without our stores is nobody's, and made anew. */
function openNewer(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const db = request.result
      if (STORES.every((name) => db.objectStoreNames.contains(name))) return resolve(watched(db))
      db.close()
      const erased = indexedDB.deleteDatabase(NAME)
      erased.onerror = () => reject(erased.error)
      erased.onsuccess = () => {
        forgetOpened()
        resolve(open())
      }
    }
  })
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new ListError('store', String(request.error)))
  })
}

let torn = () => {}

/** Calls each time that a torn block is met: it holds nothing, until the list is made anew from the held texts. */
export function onTornBlock(job: () => void): void {
  torn = job
}

/** What is held, as far as it is sound; the initial state when nothing is. */
export async function readState(): Promise<StoredState> {
  const db = await open()
  const value: unknown = await answerOf(db.transaction('state').objectStore('state').get('state'))
  return soundState(value, Date.now())
}

/** The text held of a source, `''` when there is none. */
export async function readText(id: string): Promise<string> {
  const db = await open()
  const value: unknown = await answerOf(db.transaction('texts').objectStore('texts').get(id))
  return typeof value === 'string' ? value : ''
}

/** The block that could hold a name. */
export async function blockOf(hostname: string): Promise<Block | undefined> {
  const db = await open()
  const blocks = db.transaction('blocks').objectStore('blocks')
  const cursor = await answerOf(blocks.openCursor(IDBKeyRange.upperBound(hostname), 'prev'))
  if (!cursor || isBlock(cursor.value)) return cursor?.value as Block | undefined
  torn()
  return undefined
}

/** Every sound block. How many names they hold in all tells whether one is torn inside or lost. */
async function allBlocks(): Promise<Block[]> {
  const db = await open()
  const blocks: unknown[] = await answerOf(db.transaction('blocks').objectStore('blocks').getAll())
  return blocks.filter((one): one is Block => typeof Object(one).text === 'string')
}

/** Every entry of the list in force. */
export async function readEntries(): Promise<ListEntry[]> {
  return (await allBlocks()).filter(isBlock).flatMap(entriesOf)
}

/** Every listed hostname with the body that it imitates. */
export async function readIdentities(): Promise<Map<string, string>> {
  return new Map(
    (await readEntries()).map(({ hostname, identity }): [string, string] => [hostname, identity]),
  )
}

/** Every listed hostname, sorted. */
export async function readNames(): Promise<string[]> {
  return (await allBlocks()).flatMap(hostnamesOf)
}

/**
 * Changes what is held, whole or not at all.
 * @throws ListError `store-full` when the disk or the quota is full, `store` otherwise; the former list stays
 */
export async function commit({ state, texts, blocks }: Change): Promise<void> {
  const db = await open()
  const change = db.transaction(STORES, 'readwrite', { durability: 'strict' })
  const done = new Promise<void>((resolve, reject) => {
    change.oncomplete = () => resolve()
    change.onabort = () => reject(writeFault(change.error))
  })
  try {
    for (const [id, text] of texts ?? [])
      if (text === null) change.objectStore('texts').delete(id)
      else change.objectStore('texts').put(text, id)
    if (blocks) {
      change.objectStore('blocks').clear()
      for (const block of blocks) change.objectStore('blocks').put(block)
    }
    change.objectStore('state').put(state, 'state')
  } catch (error) {
    change.abort()
    await done.catch(() => {})
    throw writeFault(error)
  }
  await done
}

function writeFault(error: unknown): ListError {
  const full = (error as DOMException | null)?.name === 'QuotaExceededError'
  return new ListError(full ? 'store-full' : 'store', String(error))
}
