import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Every room of the house and the rooms that it may look into: arrows go down. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  identities: [],
  lexicon: [],
  hostname: ['identities'],
  evidence: [],
  marks: ['identities'],
  reader: ['evidence', 'lexicon'],
  asks: ['evidence', 'lexicon'],
  analysis: ['identities', 'hostname', 'lexicon', 'evidence', 'asks', 'reader'],
  speaker: ['identities', 'hostname', 'lexicon', 'evidence', 'asks', 'reader', 'analysis'],
  signals: [
    'identities',
    'hostname',
    'lexicon',
    'evidence',
    'asks',
    'reader',
    'analysis',
    'speaker',
  ],
  list: ['identities', 'hostname'],
  judge: ['identities', 'hostname', 'evidence', 'asks', 'analysis', 'signals'],
  wording: ['identities', 'hostname', 'evidence', 'asks', 'analysis', 'judge', 'list'],
  webmail: ['identities', 'hostname', 'lexicon', 'evidence', 'reader'],
  settings: ['identities', 'hostname', 'lexicon', 'list'],
  help: ['identities', 'asks'],
  protocol: ['identities', 'hostname', 'evidence', 'asks', 'judge', 'list', 'wording', 'settings'],
  'browser.ts': [],
  theme: [],
}
const BELOW_THE_EDGES = Object.keys(MAY_IMPORT)
const EDGES = ['content', 'background', 'pages', 'cli']

/** One file each opens the door to one outside power. */
const DOORS: readonly {
  power: string
  pattern: RegExp
  door: string
  cli?: string
  also?: string
}[] = [
  { power: 'webextension-polyfill', pattern: /from 'webextension-polyfill'/, door: 'browser.ts' },
  { power: 'tldts', pattern: /from 'tldts/, door: 'hostname/parse.ts' },
  {
    power: 'network rules',
    pattern: /declarativeNetRequest\./,
    door: 'background/list/network-rules.ts',
  },
  {
    power: 'key-value storage',
    pattern: /storage\.(local|session|managed)\b/,
    door: 'background/store.ts',
  },
  {
    power: 'the network',
    pattern: /await fetch\(|globalThis\.fetch|XMLHttpRequest|\bWebSocket\b|EventSource|sendBeacon/,
    door: 'background/list/fetch.ts',
    // The command line is a program of its own, with a door of its own.
    cli: 'cli/fetch.ts',
  },
  // What private windows keep has a database of its own.
  {
    power: 'IndexedDB',
    pattern: /\bindexedDB\b/,
    door: 'background/list/store.ts',
    also: 'background/private-store.ts',
  },
]

/**
 * What the worker's start must not evaluate: each wake of the worker would wait for it. It is imported by
 * `import()` where something is judged, said or screened.
 */
const NOT_AT_START = [
  /^hostname\/(?:parse|find|relate|words|lexicon)\.ts$/,
  /^identities\/index\.ts$/,
  /^(?:judge|signals|asks)\/(?:judge|index)\.ts$/,
  /^wording\/text\.ts$/,
]

/** What every file of a folder exports, so that the folder is its registry; `main` is how `run.mjs` starts a tool. */
const IN_EVERY_FILE = [
  ...['adapter', 'command', 'kind', 'signal', 'source', 'verb', 'wrappers'],
  ...['surfaces', 'main', 'chapter'],
]

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.m?[jt]s$/.test(path))
/** `env.d.ts` declares what the build puts in, and belongs to no room. */
const inRooms = files.filter((path) => path !== 'env.d.ts')
const roomOf = (path: string) => path.split('/')[0] as string
const importsOf = (path: string) =>
  [...readFileSync(join('src', path), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    ([, target]) => normalize(join(dirname(path), target as string)),
  )

/** Every file that is evaluated together with this one: `import()` and types are not. */
function evaluatedWith(path: string, sofar: Set<string> = new Set()): ReadonlySet<string> {
  if (sofar.has(path)) return sofar
  sofar.add(path)
  const text = readFileSync(join('src', path), 'utf8')
  for (const [, what, target] of text.matchAll(
    /^(?:import|export) ([^']*?from )?'(\.[^'?]+\.ts)'/gm,
  ))
    if (!what?.startsWith('type '))
      evaluatedWith(normalize(join(dirname(path), target as string)), sofar)
  return sofar
}

/** Every exported name with the files that export it, those of the tests' tools too. */
function exported(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  const ofTests = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.m?ts$/.test(path) && !path.startsWith('fixtures/'))
  const all = [...files.map((path) => `src/${path}`), ...ofTests.map((path) => `test/${path}`)]
  for (const path of all) {
    const text = readFileSync(path, 'utf8')
    const declared = [...text.matchAll(DECLARED)].map(([, name]) => name as string)
    const listed = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = '']) =>
      list.split(',').flatMap((one) => /(\w+)\s*$/.exec(one)?.[1] ?? []),
    )
    for (const name of new Set([...declared, ...listed]))
      names.set(name, [...(names.get(name) ?? []), path])
  }
  return names
}
const DECLARED =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const enum|const|let|function\*?|class|interface|type|enum) (\w+)/gm

describe('the house', () => {
  test('gives no name two meanings', () => {
    const names = exported()
    expect(names.size).toBeGreaterThan(500)
    const twice = [...names].filter(
      ([name, paths]) => paths.length > 1 && !IN_EVERY_FILE.includes(name),
    )
    expect(twice).toEqual([])
  })

  test("keeps the heavy rooms out of the worker's start", () => {
    const evaluated = [...evaluatedWith('background/worker.ts')]
    expect(evaluated).toContain('background/list/store.ts')
    for (const heavy of NOT_AT_START) {
      expect(files.filter((file) => heavy.test(file))).not.toEqual([])
      expect(evaluated.filter((file) => heavy.test(file))).toEqual([])
    }
  })

  test.each(inRooms)('%s is one idea: 200 lines at most', (file) => {
    const lines = readFileSync(join('src', file), 'utf8').trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(200)
  })

  test('has no unknown room', () => {
    for (const file of inRooms) expect([...BELOW_THE_EDGES, ...EDGES]).toContain(roomOf(file))
  })

  test.each(inRooms)('%s looks only downwards', (file) => {
    const room = roomOf(file)
    const allowed = EDGES.includes(room) ? BELOW_THE_EDGES : (MAY_IMPORT[room] ?? [])
    for (const target of importsOf(file)) {
      const other = roomOf(target)
      if (other === room || other === '..') continue
      expect(allowed, `${file} imports ${target}`).toContain(other)
    }
  })

  test.each(DOORS)('$power has one door', ({ pattern, door, cli, also }) => {
    for (const file of files)
      if (file !== door && file !== cli && file !== also)
        expect(readFileSync(join('src', file), 'utf8'), file).not.toMatch(pattern)
  })
})
