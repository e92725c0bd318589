import { accept } from '../accept.ts'
import { type Bytes, decode, encode, sha256 } from '../bytes.ts'
import { applyDelta } from '../delta.ts'
import { ListError } from '../fault.ts'
import { gunzip, isGzip } from '../gzip.ts'
import { type FileWord, MAX_MANIFEST_BYTES, type Manifest, parseManifest } from '../manifest.ts'
import type { Publisher } from '../publisher.ts'
import { countRows, dayOf, parseRows } from '../rows.ts'
import { importKey, verify } from '../signature.ts'
import type { Renewed } from './feed.ts'
import type { FileQuestion, FileReply } from './question.ts'
import type { SourceRecord } from './stored-state.ts'

export interface PublisherDoors {
  fetch(question: FileQuestion): Promise<FileReply>
  now(): number
  progress(bytes: number, total: number | undefined): void
}

const DAY = 86_400_000
const JSON_TYPES = ['application/json', 'text/plain', 'application/octet-stream'] as const
const TEXT_TYPES = [
  'text/plain',
  'application/octet-stream',
  'application/pgp-signature', // what some servers call a `.sig` file
] as const
const FILE_TYPES = [
  'application/gzip',
  'application/x-gzip',
  'application/octet-stream',
  'text/plain',
] as const

/**
 * Asks a publisher for its newest signed list: the manifest, its signature, then a delta or the whole.
 * @param held the text accepted last
 * @throws ListError; nothing is changed then
 */
export async function updatePublisher(
  publisher: Publisher,
  before: SourceRecord,
  held: string,
  doors: PublisherDoors,
): Promise<Renewed> {
  const folder = publisher.address.replace(/\/?$/, '/')
  const accepted = before.accepted?.pinned === publisher.key ? before.accepted : undefined
  const answer = await doors.fetch({
    address: `${folder}manifest.json`,
    maxBytes: MAX_MANIFEST_BYTES,
    types: JSON_TYPES,
  })
  // A key that is none, or a browser without Ed25519, is said as such and not as a wrong signature.
  await importKey(publisher.key)
  const manifestSha256 = await sha256(answer.bytes)
  const trusted = accepted?.trusted ?? [publisher.key]
  // The very bytes of which the signature was checked before.
  const isHeld = accepted?.manifestSha256 === manifestSha256
  const signer = isHeld
    ? undefined
    : await verify(answer.bytes, await signatureOf(folder, doors), trusted)
  const manifest = parseManifest(answer.bytes)
  const last = accepted && { ...accepted, listed: before.counts.listed }
  const news = accept(manifest, manifestSha256, last, doors.now(), answer.serverTime)
  if (news === 'same') return { record: { counts: before.counts } }
  const record = {
    accepted: {
      version: manifest.version,
      manifestSha256,
      expires: manifest.expires,
      pinned: publisher.key,
      trusted: signer ? [...new Set([signer, ...manifest.nextKeys])] : trusted,
    },
  }
  const text =
    (accepted && (await byDelta(folder, manifest, accepted.version, held, doors))) ??
    (await whole(folder, manifest, doors))
  const counts = countRows(parseRows(text, dayOf(Date.parse(manifest.created) + DAY)))
  const { listed, official, withdrawn } = manifest.count
  if (counts.listed !== listed || counts.official !== official || counts.withdrawn !== withdrawn)
    throw new ListError('wrong-count', `${counts.listed}/${listed}`)
  return { record: { ...record, counts }, text }
}

async function signatureOf(folder: string, doors: PublisherDoors): Promise<string> {
  const address = `${folder}manifest.sig`
  const reply = await doors.fetch({ address, maxBytes: 4096, types: TEXT_TYPES })
  return decode(reply.bytes)
}

/** The list by its delta; nothing where there is none, or where it does not lead to the signed text. */
async function byDelta(
  folder: string,
  manifest: Manifest,
  version: number,
  held: string,
  doors: PublisherDoors,
): Promise<string | undefined> {
  const delta = manifest.deltas.find(({ from }) => from === version)
  if (!delta || held === '') return undefined
  try {
    const text = applyDelta(held, await textOf(folder, delta, doors))
    return (await sha256(encode(text))) === manifest.textSha256 ? text : undefined
  } catch {
    // Whatever is wrong with a delta, the whole list says what is right.
    return undefined
  }
}

async function whole(folder: string, manifest: Manifest, doors: PublisherDoors): Promise<string> {
  const text = await textOf(folder, manifest.list, doors)
  if ((await sha256(encode(text))) !== manifest.textSha256)
    throw new ListError('wrong-hash', manifest.list.file)
  return text
}

async function textOf(folder: string, word: FileWord, doors: PublisherDoors): Promise<string> {
  const reply = await doors.fetch({
    address: folder + word.file,
    // A server that undoes the compression on the way sends the text itself.
    maxBytes: Math.max(word.bytes, word.textBytes),
    types: FILE_TYPES,
    onProgress: doors.progress,
  })
  return decode(isGzip(reply.bytes) ? await unzip(reply.bytes, word) : reply.bytes)
}

async function unzip(bytes: Bytes, word: FileWord): Promise<Bytes> {
  if (bytes.length !== word.bytes)
    throw new ListError('wrong-size', `${word.file}: ${bytes.length}/${word.bytes}`)
  if ((await sha256(bytes)) !== word.sha256) throw new ListError('wrong-hash', word.file)
  const text = await gunzip(bytes, word.textBytes)
  if (text.length !== word.textBytes) throw new ListError('wrong-size', word.file)
  return text
}
