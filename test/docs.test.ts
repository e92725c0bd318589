import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { signals } from '../src/signals/index.ts'

const DOCUMENTS = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md']

/** What the documents tell a reader to make, or what only stands in a build. */
const NOT_HERE = [
  'src/asks/crypto-wallet.json',
  'src/identities/guichet-apprentis.json',
  'test/fixtures/identities/guichet-apprentis.tsv',
  'src/signals/pressure/promises-gift.ts',
  'worker.js',
  'dist/chromium',
  'dist/firefox',
  'packages',
  '../before',
  'DIR/MARKS.tsv',
]

const files = ['src', 'test', 'docs', 'public'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path.replaceAll('\\', '/')}`,
  ),
)
const signalIds = signals.map(({ part, id }) => `${part}/${id}`)

/** Words in backticks that look like a path: `judge/judge.ts`, `test/corpus`, `signals/<part>/<id>.ts`. */
const pathsIn = (text: string) =>
  [...text.matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, code = '']) => code.split(/\s+/))
    .filter((word) => /^[\w.<][\w./<>*-]*$/.test(word))
    .filter((word) => word.includes('/') || /\.(?:ts|mjs|js|json|svg|md)$/.test(word))

/** Targets of links to files of ours, without their headings. */
const linksIn = (text: string) =>
  [...text.matchAll(/(?:\]\(|src=")(?!https?:)([^)#"\s]+)/g)].map(([, target = '']) => target)

/** Whether a path is one of ours: from the root, from `src`, or, for a bare file name, in any folder. */
function isHere(path: string): boolean {
  if (NOT_HERE.includes(path) || signalIds.includes(path)) return true
  if (existsSync(path) || existsSync(`src/${path}`)) return true
  const pattern = path.split(/<\w+>|\*/).map((part) => part.replaceAll('.', '\\.'))
  const like = new RegExp(`^(?:src/)?${pattern.join('[^/]+').replace(/\/$/, '')}$`)
  return files.some((file) => like.test(file) || (!path.includes('/') && file.endsWith(`/${path}`)))
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(document, 'utf8')

  test('names only files that are there', () => {
    const named = [...pathsIn(text), ...linksIn(text)]
    expect(named).not.toEqual([])
    expect(named.filter((path) => !isHere(path))).toEqual([])
  })

  test('names only commands that are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    const named = [...text.matchAll(/npm (?:run )?(?:--silent )?([a-z\d]+)/g)].map(
      ([, name = '']) => name,
    )
    expect(named.filter((name) => !(name in scripts) && !['ci', 'run'].includes(name))).toEqual([])
  })
})

test('the map and the table of rooms name every folder of the sources, and no other', () => {
  const rooms = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
  const readme = readFileSync('README.md', 'utf8').split('## Project map')[1] ?? ''
  const map = readme.matchAll(/\bsrc\/(\w+) /g)
  expect([...new Set([...map].map(([, room]) => room))].toSorted()).toEqual(rooms)
  const rows = readFileSync('CONTRIBUTING.md', 'utf8').match(/^\| `\w+\/`.*$/gm) ?? []
  const listed = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`(\w+)\/`/g)].map(([, room]) => room),
  )
  expect([...new Set(listed)].toSorted()).toEqual(rooms)
  const drawn = readFileSync('ARCHITECTURE.md', 'utf8').split('```')[1] ?? ''
  expect(rooms.filter((room) => !new RegExp(`\\b${room}\\b`).test(drawn))).toEqual([])
})
