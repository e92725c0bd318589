import { Cursor } from './cursor.ts'

/** One logged certificate. */
export interface LogEntry {
  /** When the log took it in, ms since 1970. */
  readonly timestamp: number
  /** The certificate, or the pre-certificate, in DER. */
  readonly certificate: Uint8Array
}

/**
 * An entry as `get-entries` sends it (RFC 6962, sections 3.4 and 4.6).
 * @throws RangeError or TypeError when it is malformed
 */
export function parseLeaf(leafInput: Uint8Array, extraData: Uint8Array): LogEntry {
  const leaf = new Cursor(leafInput)
  const version = leaf.number(1)
  const kind = leaf.number(1)
  if (version !== 0 || kind !== 0) throw new TypeError(`unknown leaf ${version}/${kind}`)
  const { timestamp, certificate } = timestampedEntry(leaf)
  // A pre-certificate's leaf holds only its inner part; the whole one comes first in the extra data.
  return { timestamp, certificate: certificate ?? new Cursor(extraData).value(3) }
}

/**
 * The entries of one data tile (static CT API, "Log Entries"), oldest first.
 * @throws RangeError or TypeError when it is malformed
 */
export function parseTile(tile: Uint8Array): LogEntry[] {
  const cursor = new Cursor(tile)
  const entries: LogEntry[] = []
  while (!cursor.done) {
    const { timestamp, certificate } = timestampedEntry(cursor)
    entries.push({ timestamp, certificate: certificate ?? cursor.value(3) })
    cursor.value(2) // fingerprints of the chain
  }
  return entries
}

function timestampedEntry(cursor: Cursor): {
  timestamp: number
  certificate: Uint8Array | undefined
} {
  const timestamp = cursor.number(8)
  const kind = cursor.number(2)
  if (kind !== 0 && kind !== 1) throw new TypeError(`unknown entry type ${kind}`)
  if (kind === 1) cursor.take(32) // hash of the issuer's key
  const certificate = cursor.value(3)
  cursor.value(2) // extensions
  return { timestamp, certificate: kind === 0 ? certificate : undefined }
}
