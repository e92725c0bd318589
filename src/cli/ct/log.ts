import { download } from '../fetch.ts'
import { type LogEntry, parseLeaf, parseTile } from './entry.ts'
import { checkTreeHead, readCheckpoint } from './tree-head.ts'

/** A certificate-transparency log, whichever way it is read. */
export interface Log {
  /** How many entries it has now. */
  size(): Promise<number>
  /**
   * Entries from `start` on: at least one, at most up to `size`. An entry that is malformed is `undefined`.
   * @throws Error when the log does not answer
   */
  entries(start: number, size: number): Promise<readonly (LogEntry | undefined)[]>
}

/** 1,000 entries with their chains are about 8 MB of base64. */
const MAX_BYTES = 32 * 1024 * 1024
const BATCH = 256
/** Entries in a full tile (static CT API). */
const TILE = 256

/**
 * A log with the API of RFC 6962, section 4: `get-sth`, `get-entries`.
 * @param key the log's public key; with it an unsigned size is refused. See `checkTreeHead`
 */
export function rfc6962Log(address: string, key?: string): Log {
  const base = address.replace(/\/$/, '')
  return {
    async size() {
      const head = await json(`${base}/ct/v1/get-sth`)
      const size = wholeNumber(head.tree_size, 'tree_size')
      if (key !== undefined) {
        const timestamp = wholeNumber(head.timestamp, 'timestamp')
        const root = fromBase64(head.sha256_root_hash)
        const signature = fromBase64(head.tree_head_signature)
        checkTreeHead({ size, timestamp, root, signature }, key)
      }
      return size
    },
    async entries(start, size) {
      const end = Math.min(start + BATCH, size) - 1
      const { entries } = await json(`${base}/ct/v1/get-entries?start=${start}&end=${end}`)
      if (!Array.isArray(entries) || entries.length === 0)
        throw new Error(`${base}: no entries from ${start} on`)
      return entries.map((one) =>
        orNothing(() => parseLeaf(fromBase64(one.leaf_input), fromBase64(one.extra_data))),
      )
    },
  }
}

/**
 * A log of static tiles (c2sp.org/static-ct-api): `checkpoint`, `tile/data/…`.
 * @param key see {@link rfc6962Log}
 */
export function staticLog(address: string, key?: string): Log {
  const base = address.replace(/\/$/, '')
  return {
    async size() {
      const text = new TextDecoder().decode(await bytes(`${base}/checkpoint`))
      if (key !== undefined) checkTreeHead(readCheckpoint(text, key), key)
      return wholeNumber(Number(text.split('\n')[1]), 'checkpoint')
    },
    async entries(start, size) {
      const tile = Math.floor(start / TILE)
      const width = Math.min(TILE, size - tile * TILE)
      const partial = width < TILE ? `.p/${width}` : ''
      const all = parseTile(await bytes(`${base}/tile/data/${tilePath(tile)}${partial}`))
      if (all.length < width) throw new Error(`${base}: tile ${tile} is cut short`)
      return all.slice(start - tile * TILE, width)
    },
  }
}

/** 1234067 -> "x001/x234/067" */
export function tilePath(index: number): string {
  const groups: string[] = []
  for (let rest = index, last = true; last || rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`${last ? '' : 'x'}${String(rest % 1000).padStart(3, '0')}`)
    last = false
  }
  return groups.join('/')
}

const bytes = (address: string) => download(address, MAX_BYTES)

async function json(address: string): Promise<Record<string, unknown>> {
  const text = new TextDecoder().decode(await bytes(address))
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>
  } catch {
    throw new Error(`${address}: no JSON`)
  }
}

function wholeNumber(value: unknown, what: string): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number
  throw new Error(`${what} is not a number: ${String(value)}`)
}

function fromBase64(text: unknown): Uint8Array {
  return Buffer.from(String(text), 'base64')
}

function orNothing<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
