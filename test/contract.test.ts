import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { signals } from '../src/signals/index.ts'
import { fixtures, isGuilty, raisedBy } from './tools/findings/fixtures.ts'

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

/** What no file of a page or message can hold, with the tests that raise it. */
const SEEN_ELSEWHERE: Readonly<Record<string, string>> = {
  'claim/mark-of-body': 'test/e2e/marks.test.ts',
  'authority/paints-over': 'test/webmail/messages.test.ts',
}

describe('every fixture names the findings that it must raise', () => {
  const read = fixtures.filter(({ says }) => says.runs !== 'browser')
  test.each(read)('$slug', async (fixture) => {
    const named = fixture.says.findings
    expect(named, 'node test/tools/run.mjs findings').toBeDefined()
    const raised = await raisedBy(fixture)
    expect(named?.filter((finding) => !raised.includes(finding))).toEqual([])
  })
})

describe('src/signals', () => {
  /** Guilty and honest fixtures that raise it, or whose twin does. */
  const shown = (signal: string) => {
    const named = fixtures.filter(({ says }) => says.findings?.includes(signal))
    const twins = fixtures.filter((one) =>
      named.some(({ slug, says }) => isTwin(slug, one.says.twin) || isTwin(one.slug, says.twin)),
    )
    const all = [...new Set([...named, ...twins])]
    return {
      guilty: all.filter(isGuilty).map(({ slug }) => slug),
      honest: all.filter((one) => !isGuilty(one)).map(({ slug }) => slug),
    }
  }
  const isTwin = (slug: string, twin = '') => /^\w+\/(.*)$/.exec(slug)?.[1] === twin

  test.each(signals)('$id is shown by a guilty and an honest fixture', ({ part, id }) => {
    const elsewhere = SEEN_ELSEWHERE[`${part}/${id}`]
    if (elsewhere) return expect(existsSync(elsewhere)).toBe(true)
    const { guilty, honest } = shown(`${part}/${id}`)
    expect(guilty, `${part}/${id}: no guilty fixture`).not.toEqual([])
    expect(honest, `${part}/${id}: no honest fixture`).not.toEqual([])
  })

  // `PRINT=1 npx vitest run --project unit test/contract.test.ts` prints which fixtures show which signal.
  test('and the table can be printed', () => {
    const table = signals.map(({ part, id }) => {
      const { guilty, honest } = shown(`${part}/${id}`)
      return `${part}/${id}\n  guilty: ${guilty.join(' ')}\n  honest: ${honest.join(' ')}`
    })
    if (process.env.PRINT) console.log(table.join('\n'))
    expect(table).toHaveLength(signals.length)
  })

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
