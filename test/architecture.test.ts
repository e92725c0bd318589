import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Every room of the house and the rooms that it may look into: arrows go down. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  identities: [],
  hostname: ['identities'],
  evidence: [],
  signals: ['identities', 'hostname', 'evidence'],
  list: ['identities', 'hostname'],
  judge: ['identities', 'hostname', 'evidence', 'signals'],
  wording: ['identities', 'hostname', 'evidence', 'signals', 'judge', 'list'],
  webmail: ['identities', 'hostname', 'evidence', 'signals', 'judge'],
  settings: ['identities', 'hostname'],
  help: ['identities', 'signals'],
  'messages.ts': [
    'identities',
    'hostname',
    'evidence',
    'signals',
    'judge',
    'list',
    'wording',
    'settings',
  ],
  'browser.ts': [],
  look: [],
}
const BELOW_THE_EDGES = Object.keys(MAY_IMPORT)
const EDGES = ['content', 'background', 'pages', 'cli']

/** One file each opens the door to one outside power. */
const DOORS: readonly { power: string; pattern: RegExp; door: string; cli?: string }[] = [
  { power: 'webextension-polyfill', pattern: /from 'webextension-polyfill'/, door: 'browser.ts' },
  { power: 'tldts', pattern: /from 'tldts/, door: 'hostname/parse.ts' },
  { power: 'network rules', pattern: /declarativeNetRequest\./, door: 'background/enforce.ts' },
  {
    power: 'key-value storage',
    pattern: /storage\.(local|session|managed)\b/,
    door: 'background/store.ts',
  },
  {
    power: 'the network',
    pattern: /await fetch\(|globalThis\.fetch|XMLHttpRequest|\bWebSocket\b|EventSource|sendBeacon/,
    door: 'background/fetch.ts',
    // The command line is a program of its own, with a door of its own.
    cli: 'cli/fetch.ts',
  },
  { power: 'IndexedDB', pattern: /\bindexedDB\b/, door: 'background/list-store.ts' },
]

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.m?[jt]s$/.test(path))
const roomOf = (path: string) => path.split('/')[0] as string
const importsOf = (path: string) =>
  [...readFileSync(join('src', path), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    ([, target]) => normalize(join(dirname(path), target as string)),
  )

describe('the house', () => {
  test('has no unknown room', () => {
    for (const file of files.filter((path) => path !== 'env.d.ts'))
      expect([...BELOW_THE_EDGES, ...EDGES]).toContain(roomOf(file))
  })

  test.each(files)('%s looks only downwards', (file) => {
    const room = roomOf(file)
    const allowed = EDGES.includes(room) ? BELOW_THE_EDGES : (MAY_IMPORT[room] ?? [])
    for (const target of importsOf(file)) {
      // `?iife` names a built file to inject; nothing of it is imported.
      if (target.endsWith('?iife')) continue
      const other = roomOf(target)
      if (other === room || other === '..') continue
      expect(allowed, `${file} imports ${target}`).toContain(other)
    }
  })

  test.each(DOORS)('$power has one door', ({ pattern, door, cli }) => {
    for (const file of files)
      if (file !== door && file !== cli)
        expect(readFileSync(join('src', file), 'utf8'), file).not.toMatch(pattern)
  })
})
