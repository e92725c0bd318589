import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a page or mail of a corpus must earn. */
export type Expected = 'silent' | 'warn' | 'report-only'

/** What an author says of a case. */
export interface About {
  readonly author: string
  readonly id: string
  /** Whom it imitates, or mentions most; an identity's id. */
  readonly body: string
  readonly asks: readonly string[]
  /** The guilty case that an honest one resembles, or the other way round; '' for none. */
  readonly twin: string
}

/** One page at one address. */
export interface PageCase {
  readonly about?: About
  readonly set: string
  readonly file: string
  readonly url: string
  readonly expected: Expected
  /** Kind of host that a guilty page is put on: `lookalike`, `free-hosting` …; `own` for honest ones. */
  readonly host: string
}

export interface MailCase {
  readonly about?: About
  readonly set: string
  readonly file: string
  readonly expected: Expected
  /** Only the HTML of a signature: put into a mail of a local body before it is judged. */
  readonly fragment: boolean
}

export interface Corpus {
  readonly pages: readonly PageCase[]
  readonly mails: readonly MailCase[]
}

/** A host to put guilty pages on, and the folder under which they lie there. */
interface Host {
  readonly hostname: string
  readonly kind: string
  readonly folder: string
}

const PAGE_KINDS = /html/

/**
 * Reads a corpus folder: `MANIFEST.tsv` (path, kind, label, expected, host, url, …) and `HOSTS.tsv`
 * (host, class, note). Guilty pages are multiplied by the hosts; rows to be silent stay on their own.
 * @throws Error when there is no manifest
 */
export function readCorpus(folder: string): Corpus {
  const manifest = join(folder, 'MANIFEST.tsv')
  if (!existsSync(manifest)) throw new Error(`${manifest} does not exist.`)
  const hosts = readHosts(join(folder, 'HOSTS.tsv'))
  const pages: PageCase[] = []
  const mails: MailCase[] = []
  let turn = 0
  for (const row of readTable(manifest)) {
    const { path = '', kind = '', label = '', host = '', url = '' } = row
    const expected = expectedOf(row.expected ?? '')
    const file = join(folder, path)
    const set = `${kind} ${label}`
    const fragment = /^\(mail/.test(host)
    if (kind === 'mail' || fragment) mails.push({ set, file, expected, fragment })
    else if (!PAGE_KINDS.test(kind)) continue
    else if (expected === 'silent')
      pages.push({ set, file, expected, host: 'own', url: url || `https://${host}/` })
    else {
      // Other brands' phishing is only reported: each page on one host, all hosts in turn.
      const places = expected === 'warn' ? hosts : [hosts[turn++ % hosts.length]]
      for (const place of places)
        if (place)
          pages.push({
            set,
            file,
            expected,
            host: place.kind,
            url: `https://${place.hostname}${place.folder}`,
          })
    }
  }
  return { pages, mails }
}

const expectedOf = (text: string): Expected =>
  text.startsWith('WARN') ? 'warn' : text.startsWith('ANY') ? 'report-only' : 'silent'

function readHosts(file: string): readonly Host[] {
  if (!existsSync(file))
    return [{ hostname: 'site-sans-rapport.test', kind: 'unrelated', folder: '/' }]
  return readTable(file).map(({ host = '', class: kind = '', note = '' }) => ({
    hostname: host,
    kind,
    folder: /\s(\/\S+)/.exec(note)?.[1] ?? '/',
  }))
}

function readTable(file: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').split(/\r?\n/)
  const names = head.split('\t')
  return lines
    .filter((line) => line.trim())
    .map((line) => {
      const cells = line.split('\t')
      return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
    })
}
