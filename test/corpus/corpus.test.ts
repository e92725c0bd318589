import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asks } from '../../src/asks/index.ts'
import { valueIn } from '../../src/asks/values.ts'
import { normalise } from '../../src/lexicon/text.ts'

const FOLDER = 'test/corpus'
/** Words of one run that two cases may share, and the share of the shorter one's runs that is too much. */
const RUN = 4
const TOO_ALIKE = 0.35
/** Runs below which a text is too short to be called a copy. */
const SHORT = 8

interface Case {
  readonly id: string
  readonly label: 'guilty' | 'honest'
  readonly body: string
  readonly asks: readonly string[]
  readonly why: string
  readonly host?: string
  readonly file?: string
  readonly page?: unknown
  readonly mail?: unknown
}

const authors = readdirSync(FOLDER).filter((name) => name.startsWith('author-'))
const cases = authors.flatMap((author) =>
  ['pages', 'mails'].flatMap((kind) =>
    readFileSync(join(FOLDER, author, `${kind}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => ({ author, kind, one: JSON.parse(line) as Case })),
  ),
)
const nameOf = ({ author, kind, one }: (typeof cases)[number]) => `${author} ${kind} ${one.id}`

/** All text of a case, tags and headers left out. */
function textOf({ author, kind, one }: (typeof cases)[number]): string {
  if (one.file === undefined) return textsIn(one.page ?? one.mail).join('\n')
  const text = readFileSync(join(FOLDER, author, one.file), 'utf8')
  if (kind === 'mails')
    return text
      .split(/\r?\n\r?\n/)
      .slice(1)
      .join('\n')
  return text.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ')
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

function runsOf(text: string): ReadonlySet<string> {
  const { words } = normalise(text)
  const runs = new Set<string>()
  for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '))
  return runs
}

describe('the corpus', () => {
  test('is there, more honest cases than guilty ones', () => {
    expect(cases.length).toBeGreaterThan(500)
    const guilty = cases.filter(({ one }) => one.label === 'guilty').length
    expect(guilty).toBeGreaterThan(150)
    expect(cases.length - guilty).toBeGreaterThan(guilty)
  })

  test.each(authors)('of %s has whole cases', (author) => {
    const known = new Set(asks.map(({ id }) => id))
    const own = cases.filter((one) => one.author === author)
    expect(new Set(own.map(nameOf)).size).toBe(own.length)
    for (const { one, kind } of own) {
      expect(['guilty', 'honest'], one.id).toContain(one.label)
      expect(one.body && one.why, one.id).toBeTruthy()
      expect(
        one.asks.filter((asked) => !known.has(asked)),
        `${kind} ${one.id}`,
      ).toEqual([])
      if (one.file) expect(existsSync(join(FOLDER, author, one.file)), one.file).toBe(true)
      else expect(kind === 'pages' ? one.page : one.mail, one.id).toBeTruthy()
      if (kind === 'pages' && one.label === 'guilty')
        expect(one.host, one.id).toMatch(/\.(?:example|test|invalid)$/)
    }
  })

  test('holds no number that could be somebody’s', () => {
    const real = cases.filter((one) =>
      textOf(one)
        .split('\n')
        .some((line) => valueIn(line) !== undefined),
    )
    expect(real.map(nameOf)).toEqual([])
  })

  test('has no two cases that share much of their text', () => {
    const holders = new Map<string, number[]>()
    const sizes = cases.map((one, index) => {
      const runs = runsOf(textOf(one))
      for (const run of runs) holders.set(run, [...(holders.get(run) ?? []), index])
      return runs.size
    })
    const shared = new Map<string, number>()
    for (const held of holders.values())
      for (const [at, one] of held.entries())
        for (const other of held.slice(at + 1))
          shared.set(`${one} ${other}`, (shared.get(`${one} ${other}`) ?? 0) + 1)
    const alike = [...shared].flatMap(([pair, count]) => {
      const [one = 0, other = 0] = pair.split(' ').map(Number)
      const least = Math.min(sizes[one] ?? 0, sizes[other] ?? 0)
      if (least < SHORT || count / least <= TOO_ALIKE) return []
      return [
        [one, other].map((index) => nameOf(cases[index] as (typeof cases)[number])).join(', '),
      ]
    })
    expect(alike).toEqual([])
  })
})
