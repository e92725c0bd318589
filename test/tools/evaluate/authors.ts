import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CompactMail, type CompactPage, mailOf, pageOf } from './compact.ts'
import type { About, Corpus, MailCase, PageCase } from './corpus.ts'
import { isFrozen } from './frozen.ts'

/** One case of an author, of `test/corpus` or of a folder with a `MANIFEST.jsonl`. */
interface Line {
  readonly id?: string
  readonly kind?: 'page' | 'mail' | 'sms'
  readonly label: 'guilty' | 'honest'
  readonly body?: string
  readonly asks?: readonly string[]
  readonly twin?: string | null
  readonly host?: string
  readonly path?: string
  readonly file?: string
  readonly page?: CompactPage
  readonly mail?: CompactMail
}

/**
 * Reads a folder of authors, one folder each; compact cases are written out as files of a temporary
 * folder. Sets are called after author and label, so that each author has figures of their own.
 * @param frozen also those that are put aside
 */
export function readAuthors(folder: string, frozen = false): Corpus {
  const pages: PageCase[] = []
  const mails: MailCase[] = []
  const made = mkdtempSync(join(tmpdir(), 'vigie-authors-'))
  process.once('exit', () => rmSync(made, { recursive: true, force: true }))
  const authors = existsSync(join(folder, 'MANIFEST.jsonl'))
    ? ['.']
    : readdirSync(folder)
        .filter((name) => name.startsWith('author-') && (frozen || !isFrozen(name)))
        .sort()
  for (const author of authors) {
    mkdirSync(join(made, author), { recursive: true })
    for (const [index, line] of linesOf(join(folder, author)).entries()) {
      const expected = line.label === 'guilty' ? 'warn' : 'silent'
      const file = line.file
        ? join(folder, author, line.file)
        : written(line, join(made, author, `${index}-${line.id}`))
      const isPage = line.host !== undefined
      const set = `${isPage ? 'page' : (line.kind ?? 'mail')} ${line.label} ${author}`
      const about: About = {
        author,
        id: line.id ?? '',
        body: line.body ?? '',
        asks: line.asks ?? [],
        twin: line.twin ?? '',
      }
      if (isPage)
        pages.push({
          about,
          set,
          file,
          expected,
          host: 'own',
          url: `https://${line.host}${line.path ?? '/'}`,
        })
      else mails.push({ about, set, file, expected, fragment: false })
    }
  }
  return { pages, mails }
}

/** Whether the folder holds authors rather than a table of files. */
export const hasAuthors = (folder: string): boolean =>
  existsSync(join(folder, 'MANIFEST.jsonl')) ||
  readdirSync(folder).some((name) => name.startsWith('author-'))

function linesOf(folder: string): readonly Line[] {
  return ['MANIFEST.jsonl', 'pages.jsonl', 'mails.jsonl']
    .map((name) => join(folder, name))
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line))
}

function written({ kind, page, mail }: Line, stem: string): string {
  const [file, text] = page
    ? [`${stem}.html`, pageOf(page)]
    : kind === 'sms'
      ? [`${stem}.sms`, mail?.text ?? '']
      : [`${stem}.eml`, mailOf(mail ?? {})]
  writeFileSync(file, text)
  return file
}
