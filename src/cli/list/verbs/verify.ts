import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { accept } from '../../../list/accept.ts'
import { type Bytes, decode, encode, sha256 } from '../../../list/bytes.ts'
import { applyDelta } from '../../../list/delta.ts'
import { ListError } from '../../../list/fault.ts'
import { gunzip } from '../../../list/gzip.ts'
import {
  type FileWord,
  MAX_FILE_BYTES,
  MAX_TEXT_BYTES,
  type Manifest,
  parseManifest,
} from '../../../list/manifest.ts'
import { countRows, dayOf, parseRows } from '../../../list/rows.ts'
import { verify } from '../../../list/signature.ts'
import { fetchBytes } from '../../fetch.ts'
import { printJson, UsageError, type Verb } from '../verb.ts'

export const verb: Verb = {
  usage: 'FOLDER|ADDRESS --key KEY... [--now TIME]',
  summary: 'checks a published folder as a browser does, and every delta in it',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { key: { type: 'string', multiple: true, default: [] }, now: { type: 'string' } },
    })
    const [place] = positionals
    const now = values.now ? Date.parse(values.now) : Date.now()
    if (!place || positionals.length > 1 || values.key.length === 0 || Number.isNaN(now))
      throw new UsageError('one folder and at least one --key, please')
    try {
      const bytes = await readPart(place, 'manifest.json')
      const signature = decode(await readPart(place, 'manifest.sig'))
      const key = await verify(bytes, signature, values.key)
      const manifest = parseManifest(bytes)
      accept(manifest, await sha256(bytes), undefined, now)
      const deltas = await checkFiles(place, manifest)
      const { version, expires, count } = manifest
      printJson({ good: true, version, expires, count, key, deltas })
      return 0
    } catch (error) {
      if (!(error instanceof ListError)) throw error
      printJson({ good: false, fault: error.fault })
      return 1
    }
  },
}

const DAY = 86_400_000

/** @returns how many deltas lead to the list from lists that are still in the folder */
async function checkFiles(place: string, manifest: Manifest): Promise<number> {
  const text = await textOf(place, manifest.list)
  if ((await sha256(encode(text))) !== manifest.textSha256)
    throw new ListError('wrong-hash', manifest.list.file)
  const { listed, official, withdrawn } = countRows(
    parseRows(text, dayOf(Date.parse(manifest.created) + DAY)),
  )
  const { count } = manifest
  if (listed !== count.listed || official !== count.official || withdrawn !== count.withdrawn)
    throw new ListError('wrong-count', listed)
  let good = 0
  for (const delta of manifest.deltas) {
    const change = await textOf(place, delta)
    const before = await readPart(place, `list-${delta.from}.txt.gz`).catch(() => undefined)
    if (!before) continue
    if (applyDelta(unzipped(before), change) !== text) throw new ListError('wrong-hash', delta.file)
    good += 1
  }
  return good
}

function unzipped(bytes: Uint8Array): string {
  return gunzipSync(bytes, { maxOutputLength: MAX_TEXT_BYTES }).toString('utf8')
}

async function textOf(place: string, word: FileWord): Promise<string> {
  const bytes = await readPart(place, word.file)
  if (bytes.length !== word.bytes) throw new ListError('wrong-size', word.file)
  if ((await sha256(bytes)) !== word.sha256) throw new ListError('wrong-hash', word.file)
  return decode(await gunzip(bytes, word.textBytes))
}

async function readPart(place: string, name: string): Promise<Bytes> {
  if (!/^https?:\/\//.test(place)) return new Uint8Array(await readFile(join(place, name)))
  const address = `${place.replace(/\/?$/, '/')}${name}`
  const { status, bytes } = await fetchBytes(address, MAX_FILE_BYTES)
  if (status !== 200) throw new ListError('http', status)
  return new Uint8Array(bytes)
}
