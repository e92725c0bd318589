import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { readMail } from '../../../src/cli/read-mail.ts'
import { readSavedPage } from '../../../src/cli/read-saved-page.ts'
import type { MessageEvidence } from '../../../src/evidence/message.ts'
import type { PageEvidence } from '../../../src/evidence/page.ts'
import { readPasted } from '../../../src/webmail/pasted.ts'
import type { About, Corpus } from '../evaluate/corpus.ts'

/** One case, read. */
export interface Read {
  readonly name: string
  readonly set: string
  readonly kind: 'page' | 'mail'
  readonly guilty: boolean
  readonly about?: About
  readonly page?: PageEvidence
  readonly message?: MessageEvidence
}

const CACHE = 'node_modules/.vigie/evidence'
/** What evidence depends on besides the case itself. */
const READERS = [
  'src/reader',
  'src/evidence',
  'src/cli/mail',
  'src/webmail/pasted.ts',
  'src/lexicon/quotes.json',
]

/** Reads every case into evidence; what was read before is taken from the cache, by content and by the readers' code. */
export async function readEvidence({ pages, mails }: Corpus): Promise<readonly Read[]> {
  mkdirSync(CACHE, { recursive: true })
  const code = createHash('sha256')
  for (const path of READERS) for (const file of filesIn(path)) code.update(readFileSync(file))
  const version = code.digest('hex')
  const read: Read[] = []
  for (const { file, url, set, expected, about } of pages) {
    if (expected === 'report-only') continue
    const page = await cached(version, file, url, () => readSavedPage(file, url))
    if (page)
      read.push({
        name: nameOf(file, about),
        set,
        kind: 'page',
        guilty: expected === 'warn',
        ...(about && { about }),
        page,
      })
  }
  for (const { file, set, expected, about, fragment } of mails) {
    if (expected === 'report-only' || fragment) continue
    const message = await cached(version, file, '', async () =>
      file.endsWith('.sms') ? readPasted(readFileSync(file, 'utf8')) : await readMail(file),
    )
    if (message)
      read.push({
        name: nameOf(file, about),
        set,
        kind: 'mail',
        guilty: expected === 'warn',
        ...(about && { about }),
        message,
      })
  }
  return read
}

const nameOf = (file: string, about?: About) =>
  about ? `${about.author} ${about.id}` : basename(file)

async function cached<T>(
  version: string,
  file: string,
  url: string,
  read: () => Promise<T>,
): Promise<T | undefined> {
  const key = createHash('sha256')
    .update(version)
    .update(url)
    .update(file.slice(file.lastIndexOf('.')))
    .update(readFileSync(file))
    .digest('hex')
  const place = join(CACHE, `${key.slice(0, 32)}.json`)
  if (existsSync(place)) return JSON.parse(readFileSync(place, 'utf8'))
  try {
    const value = await read()
    writeFileSync(`${place}.${process.pid}`, JSON.stringify(value))
    renameSync(`${place}.${process.pid}`, place)
    return value
  } catch (error) {
    console.error(`${file}: ${error}`)
    return undefined
  }
}

function filesIn(path: string): readonly string[] {
  if (/\.\w+$/.test(path)) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|json)$/.test(name))
    .sort()
    .map((name) => join(path, name))
}
