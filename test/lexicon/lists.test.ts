import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { List, WrittenWord } from '../../src/lexicon/lexicon.ts'
import { foldedWords, oneAsTyped, oneOf, wordsOf } from '../../src/lexicon/lexicon.ts'
import { wordListsIn } from './word-lists.ts'

const FOLDER = 'src/lexicon'
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
const textOf = (path: string) => readFileSync(`src/${path}`, 'utf8')

/** Lists of words that nobody speaks: names of a technique, in the files that know it. */
const TECHNICAL: Readonly<Record<string, string>> = {
  'analysis/files.ts': 'what graphic designers write behind a file’s name',
  'analysis/attachments.ts': 'endings of files',
  'analysis/own-name.ts': 'places of a page',
  'asks/on-fields.ts': 'types of fields',
  'background/tabs/badge.ts': 'levels',
  'cli/mail/calendar.ts': 'names of properties',
  'cli/mail/unread.ts': 'types of files',
  'content/hold/gate.ts': 'events of the DOM',
  'content/hold/in-field.ts': 'events of the DOM, types of fields',
  'content/mail/banner.ts': 'events of the DOM',
  'content/mail/hold.ts': 'events of the DOM, schemes of addresses',
  'content/mail/watch.ts': 'attributes',
  'content/scout/limits.ts': 'attributes',
  'help/plan.ts': 'ids of what was given',
  'hostname/filter.ts': 'endings of French words',
  'hostname/embedded.ts': 'ids of lists in hostname/words',
  'list/fault.ts': 'ids of faults',
  'pages/options/sections/history.ts': 'keys of texts',
  'pages/options/sections/trusted.ts': 'ids of spans of time',
  'reader/message/elements.ts': 'names of elements',
  'reader/message/body-fields.ts': 'types of fields',
  'reader/message/declared.ts': 'properties of style sheets',
  'reader/message/hides.ts': 'properties of style sheets',
  'reader/message/plainness.ts': 'attributes, properties of style sheets',
  'reader/message/visibility.ts': 'values of style sheets',
  'reader/page/contact.ts': 'schemes of addresses',
  'reader/page/drawn/ground-colour.ts': 'names of elements',
  'reader/page/drawn/places.ts': 'names of elements, roles',
  'reader/page/drawn/values.ts': 'types of fields',
  'reader/page/fields.ts': 'types of fields',
  'reader/page/linked-data.ts': 'types of schema.org',
  'reader/page/marks.ts': 'class names and ids',
  'reader/page/text-of.ts': 'names of elements',
  'settings/own.ts': 'ids of lists in hostname/words',
  'signals/claim/logo-names-body.ts': 'grades',
  'signals/innocence/written-by-its-users.ts': 'grades',
  'signals/request/asks-for.ts': 'grades',
  'webmail/marks.ts': 'marks of webmails in titles and class names',
  'webmail/labels.ts': 'labels of header lines, in patterns of lines',
  'webmail/pasted.ts': 'labels of header lines, in patterns of lines; endings of files',
}

describe('a list of words', () => {
  test.each([
    ['ids of grades', `const A = ['line-names', 'owner-names', 'sent-by', 'of-host']`],
    ['three words', `const A = ['payer', 'régler', 'verser']`],
    ['names of attributes', `const A = ['data-src', 'x-src', 'htmlimg.blocked', 'unsafe-src']`],
    ['single letters', `const A = 'a b c d e'.split(' ')`],
    ['types', `type A = 'payer' | 'régler' | 'verser' | 'solder'`],
    ['sentences of templates', 'const a = `payer régler verser solder`'],
    ['endings', String.raw`const A = /\.(?:x1|y2|z3|w4)$/`],
  ])('is none: %s', (_, source) => expect(wordListsIn(source)).toEqual([]))

  test.each([
    ['an array', `const A = ['payer', "régler", 'peux-tu', 'verser', 'solder*']`],
    ['a set', `const A = new Set<string>(['mot de passe', 'code reçu', 'IBAN', 'RIB'])`],
    ['a split text', `const A = 'payer régler verser solder'.split(' ')`],
    ['split pieces', `const A = new Set(('payer régler ' + 'verser solder').split(' '))`],
    ['a split template', 'const A = `\n payer régler\n verser solder`.trim().split(/\\s+/)'],
    ['a pattern', 'const A = /^(payer|r[ée]gler|verser|solder)/'],
    ['inside a function', `export function f(a = g(['payer', 'régler', 'verser', 'solder'])) {}`],
  ])('is found: %s', (_, source) => expect(wordListsIn(source)).toHaveLength(1))

  test.each(sources.filter((path) => !(path in TECHNICAL)))(
    'stands in none of the logic: %s',
    (path) => {
      const found = wordListsIn(textOf(path)).map(
        ({ line, words }) => `${path}:${line} ${words.join(', ')} …: belongs into ${FOLDER}/*.json`,
      )
      expect(found).toEqual([])
    },
  )

  test.each(Object.keys(TECHNICAL))('is still there, or remove it: %s', (path) => {
    expect(sources).toContain(path)
    expect(wordListsIn(textOf(path))).not.toEqual([])
  })
})

type File = List | Readonly<Record<string, List>>
const isList = (file: File): file is List => Array.isArray(file.words)
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'))
const groupsOf = (file: string) => {
  const content = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as File
  return isList(content) ? [['', content] as const] : Object.entries(content)
}
const lists = files.flatMap((file) =>
  groupsOf(file).map(([group, list]) => ({ file, group, list, name: `${file} ${group}`.trim() })),
)

describe('each list of the lexicon', () => {
  test.each(lists)('$name says why, and its words are whole', ({ list }) => {
    expect(Object.keys(list).sort()).toEqual(['why', 'words'])
    expect(list.why).toMatch(/^["\p{Lu}].{15,}$/u)
    expect(list.words.length).toBeGreaterThan(0)
    for (const entry of list.words) if (typeof entry !== 'string') isOdd(entry)
    for (const word of wordsOf(list)) {
      expect(word).toBe(word.trim().normalize('NFC'))
      expect(keyOf(word), word).not.toBe('')
    }
  })

  test.each(lists)('$name says no word twice', ({ list }) => {
    const keys = wordsOf(list).map(keyOf)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  test.each(lists)('$name is used', ({ file, group }) => {
    const used = sources.some((path) => {
      const text = textOf(path)
      const [, name] =
        new RegExp(`import (\\w+) from '[./]*(?:lexicon/)?${file.replace('.', '\\.')}'`).exec(
          text,
        ) ?? []
      if (!name) return false
      return !group || text.includes(`${name}.${group}`) || text.includes(`Object.values(${name})`)
    })
    expect(used).toBe(true)
  })
})

function isOdd(entry: Exclude<WrittenWord, string>): void {
  expect(Object.keys(entry).sort()).toEqual(['why', 'word'])
  expect(entry.why).toMatch(/^(?:\p{Lu}|").{5,}$/u)
}

/** Two words of one key find the same: "QR code" and "qr-code". */
const keyOf = (word: string) =>
  [...foldedWords({ why: '', words: [word] })].join().replaceAll(' ', '') +
  (word.endsWith('*') ? '*' : '')

describe('words are loaded', () => {
  const list: List = {
    why: '',
    words: ["C'est", { word: 'République', why: 'odd' }, "e-mail d'origine", 'M.'],
  }
  test('as they are written', () =>
    expect(wordsOf(list)).toEqual(["C'est", 'République', "e-mail d'origine", 'M.']))
  test('folded', () =>
    expect([...foldedWords(list)]).toEqual(['c est', 'republique', 'e mail d origine', 'm']))
  test('as a pattern of folded words', () =>
    expect(oneOf(list)).toBe('(?:c est|republique|e mail d origine|m)'))
  test('as a pattern of typed text', () => {
    const typed = new RegExp(`^${oneAsTyped(list)}$`, 'i')
    for (const text of ['republique', 'RÉPUBLIQUE', 'C’EST', 'email d’origine', 'm.'])
      expect(text).toMatch(typed)
    for (const text of ['mr', 'cest', 'republic']) expect(text).not.toMatch(typed)
  })
})
