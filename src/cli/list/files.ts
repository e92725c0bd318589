import { readFile, writeFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { MAX_TEXT_BYTES } from '../../list/manifest.ts'
import { parseRows, type Row } from '../../list/rows.ts'
import { fetchText } from '../fetch.ts'

/**
 * The text of a file or an address; gzip is undone.
 * @throws Error when it cannot be read
 */
export async function readSource(place: string, maxBytes = MAX_TEXT_BYTES): Promise<string> {
  if (/^https?:\/\//.test(place)) return fetchText(place, maxBytes)
  const bytes = await readFile(place)
  const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
  return text.toString('utf8')
}

/** The rows of a list file. */
export async function readList(place: string): Promise<Row[]> {
  return parseRows(await readSource(place))
}

/** Writes a result: to a file, or to stdout when none is named. */
export async function write(file: string | undefined, text: string): Promise<void> {
  if (file) await writeFile(file, text)
  else process.stdout.write(text)
}

/** The lines of a small hand-made file, without comments and blanks, each split at tabs. */
export async function readTable(place: string): Promise<string[][]> {
  const lines = (await readSource(place)).split('\n').map((line) => line.replace(/\r$/, ''))
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}
