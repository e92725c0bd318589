import { readFile, writeFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { isGzip } from '../../list/gzip.ts'
import { MAX_TEXT_BYTES } from '../../list/manifest.ts'
import { parseRows, type Row } from '../../list/rows.ts'
import { download } from '../fetch.ts'

/**
 * The text of a file or an address; gzip is undone.
 * @throws Error when it cannot be read
 */
export async function readSource(place: string, maxBytes = MAX_TEXT_BYTES): Promise<string> {
  const away = /^https?:\/\//.test(place)
  const bytes = away ? await download(place, maxBytes) : await readFile(place)
  const text = isGzip(bytes) ? gunzipSync(bytes, { maxOutputLength: MAX_TEXT_BYTES }) : bytes
  return new TextDecoder().decode(text)
}

/** The rows of a list file. */
export async function readList(place: string): Promise<Row[]> {
  return parseRows(await readSource(place))
}

/** Writes a result: to a file, or to stdout when none is named. */
export async function writeResult(file: string | undefined, text: string): Promise<void> {
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
