import { gzipSync } from 'node:zlib'
import { type Bytes, encode, sha256 } from '../../list/bytes.ts'
import { makeDelta } from '../../list/delta.ts'
import { type FileWord, FORMAT, formatManifest, type Manifest } from '../../list/manifest.ts'
import { countRows, formatRows, type Row } from '../../list/rows.ts'

/** A former list from which a client may come by a delta. */
export interface Former {
  readonly version: number
  readonly text: string
}

export interface ReleaseRequest {
  readonly rows: readonly Row[]
  readonly version: number
  /** ms since 1970. */
  readonly created: number
  readonly expires: number
  /** Newest first; the first is the `previous` one. */
  readonly former: readonly Former[]
  readonly nextKeys?: readonly string[]
  readonly shrinksFrom?: number | null
}

/** A release without its signature: everything that a static host serves. */
export interface Release {
  readonly manifest: Manifest
  /** The bytes to sign. */
  readonly manifestBytes: Bytes
  readonly text: string
  /** Files by name, the manifest among them. */
  readonly files: ReadonlyMap<string, Bytes>
}

/** Makes the files of one list; the same request gives the same bytes. */
export async function makeRelease(request: ReleaseRequest): Promise<Release> {
  const text = formatRows(request.rows)
  const files = new Map<string, Bytes>()
  const add = async (file: string, content: string): Promise<FileWord> => {
    const bytes = zip(content)
    files.set(file, bytes)
    const textBytes = encode(content).length
    return { file, bytes: bytes.length, sha256: await sha256(bytes), textBytes }
  }
  const deltas: Manifest['deltas'][number][] = []
  for (const { version, text: before } of request.former) {
    const file = `delta-${version}-${request.version}.txt.gz`
    deltas.push({ ...(await add(file, makeDelta(before, text))), from: version })
  }
  const manifest: Manifest = {
    format: FORMAT,
    version: request.version,
    created: isoTime(request.created),
    expires: isoTime(request.expires),
    previous: request.former[0]?.version ?? null,
    count: countRows(request.rows),
    list: await add(`list-${request.version}.txt.gz`, text),
    textSha256: await sha256(encode(text)),
    deltas,
    nextKeys: request.nextKeys ?? [],
    shrinksFrom: request.shrinksFrom ?? null,
  }
  const manifestBytes = formatManifest(manifest)
  files.set('manifest.json', manifestBytes)
  return { manifest, manifestBytes, text, files }
}

/** gzip with nothing in it that differs from one machine to another (RFC 1952: no time; OS 255, "unknown"). */
function zip(text: string): Bytes {
  const bytes = new Uint8Array(gzipSync(encode(text), { level: 9 }))
  bytes[9] = 255
  return bytes
}

function isoTime(time: number): string {
  return new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z')
}
