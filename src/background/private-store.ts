/*
 * What the worker of private windows keeps: in a database of its own, which Chromium holds in memory and which ends with
 * the last of these windows. The extension's own `session` area will not do: it is one for ordinary and private
 * windows, and lives as long as the browser.
 */

const NAME = 'vigie-private'
const VALUES = 'values'

let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(VALUES)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  }).catch((error) => {
    opened = undefined
    throw error
  })
  return opened
}

async function ask<T>(
  mode: 'readonly' | 'readwrite',
  job: (values: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await open()
  return new Promise((resolve, reject) => {
    const request = job(db.transaction(VALUES, mode).objectStore(VALUES))
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** `undefined`: nothing is kept there. */
export function getPrivately(key: string): Promise<unknown> {
  return ask('readonly', (values) => values.get(key))
}

/** @throws what the browser says when it could not */
export async function setPrivately(key: string, value: unknown): Promise<void> {
  await ask('readwrite', (values) => values.put(value, key))
}

/** @throws what the browser says when it could not */
export async function removePrivately(key: string): Promise<void> {
  await ask('readwrite', (values) => values.delete(key))
}

/** What is kept of an area, by key: only the keys are told. */
export async function privateKeys(area: string): Promise<Readonly<Record<string, true>>> {
  const keys = (await ask('readonly', (values) => values.getAllKeys())).map(String)
  const own = keys.filter((key) => key.startsWith(`${area}.`))
  return Object.fromEntries(own.map((key) => [key.slice(area.length + 1), true]))
}

/** What the person chose in private windows; what belongs to their tabs stays. */
export async function erasePrivately(): Promise<void> {
  for (const key of Object.keys(await privateKeys('local'))) await removePrivately(`local.${key}`)
}
