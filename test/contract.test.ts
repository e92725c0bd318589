import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readMail } from '../src/cli/read-mail.ts'
import { readSavedPage } from '../src/cli/read-saved-page.ts'
import { signals } from '../src/signals/index.ts'
import { knowledgeWith } from './knowledge.ts'

/**
 * The open folders: an entry is one new file, and it comes with its fixture. Who adds the file and
 * forgets the fixture is told here.
 */
const OPEN_FOLDERS: readonly { folder: string; fixture: (entry: string) => string }[] = [
  { folder: 'src/identities', fixture: (id) => `test/fixtures/identities/${id}.tsv` },
  { folder: 'src/hostname/kinds', fixture: (kind) => `test/fixtures/names/${kind}.tsv` },
  { folder: 'src/reader/wrappers', fixture: (family) => `test/fixtures/links/${family}.json` },
  { folder: 'src/webmail/adapters', fixture: (id) => `test/fixtures/webmails/${id}` },
  { folder: 'src/list/sources', fixture: (id) => `test/fixtures/feeds/${id}.txt` },
]

/** The type of an entry and the reader of the folder. */
const NO_ENTRIES = ['src/identities/identity.ts', 'src/identities/index.ts']

describe.each(OPEN_FOLDERS)('$folder', ({ folder, fixture }) => {
  const entries = readdirSync(folder)
    .filter((file) => /\.(ts|json)$/.test(file) && !NO_ENTRIES.includes(`${folder}/${file}`))
    .map((file) => file.replace(/\.\w+$/, ''))

  test.each(entries)('%s comes with its fixture', (entry) => {
    expect(existsSync(fixture(entry)), `${fixture(entry)} is missing`).toBe(true)
  })
})

describe('src/signals', () => {
  const raised = new Set<string>()

  test('are raised by the fixtures of pages and messages, every one', async () => {
    const knowledge = knowledgeWith()
    for (const slug of foldersOf('test/fixtures/pages')) {
      const { url } = JSON.parse(readFileSync(`test/fixtures/pages/${slug}/case.json`, 'utf8'))
      const page = await readSavedPage(`test/fixtures/pages/${slug}/page.html`, url)
      for (const signal of signals) if (signal.page?.(page, knowledge).length) raised.add(signal.id)
    }
    for (const slug of foldersOf('test/fixtures/messages')) {
      const read = (file: string) => `test/fixtures/messages/${slug}/${file}`
      const { ownDomains } = JSON.parse(readFileSync(read('expected.json'), 'utf8'))
      const message = await readMail(read('message.eml'))
      // Only a webmail can see that a message paints over it: no file holds that.
      const seen = { ...message, paintsOver: true }
      for (const signal of signals)
        if (signal.message?.(seen, knowledgeWith(ownDomains)).length) raised.add(signal.id)
    }
    expect(signals.map(({ id }) => id).filter((id) => !raised.has(id))).toEqual([])
  }, 120_000)

  test('have their part and id from their path', () => {
    const files = readdirSync('src/signals', { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /\/.+\.ts$/.test(file))
    expect(signals.map(({ part, id }) => `${part}/${id}.ts`).sort()).toEqual(files.sort())
    for (const { id, part, page, message } of signals) {
      expect(['claim', 'authority', 'request', 'innocence', 'pressure']).toContain(part)
      expect(page ?? message, id).toBeDefined()
    }
  })
})

function foldersOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}
