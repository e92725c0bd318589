import { type Bytes, decode, encode } from './bytes.ts'
import { ListError } from './fault.ts'
import type { Counts } from './rows.ts'
import { isDay } from './rows.ts'

/** Names the format and its meaning: a signature over anything else can never pass for a list's. */
export const FORMAT = 'vigie-list/1'

/** One static file beside the manifest. */
export interface FileWord {
  /** A plain file name in the manifest's own folder, for example `list-42.txt.gz`. */
  readonly file: string
  /** Size and SHA-256 of the file as it lies on the server (gzip). */
  readonly bytes: number
  readonly sha256: string
  /** Size of the text inside, in bytes. */
  readonly textBytes: number
}

/** What a publisher signs. Small enough to be asked for every hour. */
export interface Manifest {
  readonly format: typeof FORMAT
  /** Grows with every list; at most the time of `created` in ms, see {@link parseManifest}. */
  readonly version: number
  /** ISO 8601 in UTC. */
  readonly created: string
  readonly expires: string
  /** The version before this one; `null` for the first. */
  readonly previous: number | null
  readonly count: Counts
  readonly list: FileWord
  /** SHA-256 of the list's whole text: what a delta must lead to, byte for byte. */
  readonly textSha256: string
  readonly deltas: readonly (FileWord & { readonly from: number })[]
  /** Public keys that may sign from now on, beside the one that signed this. */
  readonly nextKeys: readonly string[]
  /**
   * The signed word for a list that became much smaller: whoever holds this version or an older one
   * may accept it. `null`: nothing was taken out on purpose.
   */
  readonly shrinksFrom: number | null
}

/** A manifest is a few kB; a larger one is none. */
export const MAX_MANIFEST_BYTES = 64 * 1024
/** 300,000 names are 12 MB of text. */
export const MAX_TEXT_BYTES = 48 * 1024 * 1024
export const MAX_FILE_BYTES = 16 * 1024 * 1024
/** How long a list may be good, ms: one of the year 7026 could be held before a browser for ever by whoever stands in between. */
export const MAX_LIFE = 90 * 86_400_000

/** The bytes that are signed: JSON, two spaces, a final newline. */
export function formatManifest(manifest: Manifest): Bytes {
  return encode(`${JSON.stringify(manifest, null, 2)}\n`)
}

/** ISO 8601 in UTC, to the second, as `formatManifest` is given it: `2026-11-22T09:00:00Z`. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/

/**
 * Reads a manifest whose signature has been checked; nothing in it is believed to be well-formed.
 *
 * A version may be a counter or a time in ms, never more than the time at which the list was made: whoever
 * signed 2^53−1 once, by mistake or with a stolen key, could be followed by no other list.
 * @throws ListError `format` for another format version, `manifest-malformed` with the field's name
 */
export function parseManifest(bytes: Bytes): Manifest {
  let value: unknown
  try {
    value = JSON.parse(decode(bytes))
  } catch {
    throw new ListError('manifest-malformed', 'JSON')
  }
  const fields = objectOf(value, 'JSON')
  if (fields.format !== FORMAT) throw new ListError('format', String(fields.format))
  const count = objectOf(fields.count, 'count')
  const version = integer(fields.version, 'version', 1)
  const created = time(fields.created, 'created')
  if (version > Date.parse(created)) throw new ListError('manifest-malformed', `version ${version}`)
  return {
    format: FORMAT,
    version,
    created,
    expires: time(fields.expires, 'expires'),
    previous: fields.previous === null ? null : integer(fields.previous, 'previous', 1),
    count: {
      listed: integer(count.listed, 'count.listed'),
      official: integer(count.official, 'count.official'),
      withdrawn: integer(count.withdrawn, 'count.withdrawn'),
    },
    list: fileWord(fields.list, 'list'),
    textSha256: hash(fields.textSha256, 'textSha256'),
    deltas: listOf(fields.deltas, 'deltas', 100).map((one) => ({
      ...fileWord(one, 'deltas'),
      from: integer(objectOf(one, 'deltas').from, 'deltas.from', 1),
    })),
    nextKeys: listOf(fields.nextKeys, 'nextKeys', 4).map((one) => {
      if (typeof one === 'string' && /^[A-Za-z0-9_-]{43}$/.test(one)) return one
      throw new ListError('manifest-malformed', 'nextKeys')
    }),
    shrinksFrom: fields.shrinksFrom === null ? null : integer(fields.shrinksFrom, 'shrinksFrom', 1),
  }
}

function fileWord(value: unknown, name: string): FileWord {
  const word = objectOf(value, name)
  const { file } = word
  // A file name alone: a manifest can never send the browser elsewhere.
  if (typeof file !== 'string' || !/^[a-z0-9][a-z0-9.-]{0,80}$/.test(file))
    throw new ListError('manifest-malformed', `${name}.file`)
  const bytes = integer(word.bytes, `${name}.bytes`)
  const textBytes = integer(word.textBytes, `${name}.textBytes`)
  if (bytes > MAX_FILE_BYTES || textBytes > MAX_TEXT_BYTES) throw new ListError('oversize', file)
  return { file, bytes, sha256: hash(word.sha256, `${name}.sha256`), textBytes }
}

function objectOf(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw new ListError('manifest-malformed', name)
}

function listOf(value: unknown, name: string, most: number): unknown[] {
  if (Array.isArray(value) && value.length <= most) return value
  throw new ListError('manifest-malformed', name)
}

function integer(value: unknown, name: string, least = 0): number {
  if (Number.isSafeInteger(value) && (value as number) >= least) return value as number
  throw new ListError('manifest-malformed', name)
}

function hash(value: unknown, name: string): string {
  if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) return value
  throw new ListError('manifest-malformed', name)
}

function time(value: unknown, name: string): string {
  if (typeof value === 'string' && TIME.test(value) && isDay(value.slice(0, 10)))
    if (!Number.isNaN(Date.parse(value))) return value
  throw new ListError('manifest-malformed', name)
}
