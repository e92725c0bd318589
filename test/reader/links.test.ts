import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLink, undoWrappers } from '../../src/reader/links.ts'
import type { Wrapper } from '../../src/reader/wrapper.ts'

/** One line of `test/fixtures/links/<family>.json`: made-up links in the wrappers' real formats. */
interface Vector {
  readonly kind: string
  readonly link: string
  /** The address inside, `host:…` when only the name is given away, `null` when nothing is. */
  readonly leads: string | null
  readonly chain: readonly string[]
}

const families = Object.entries(
  import.meta.glob<readonly Wrapper[]>('../../src/reader/wrappers/*.ts', {
    eager: true,
    import: 'wrappers',
  }),
).map(([path, wrappers]) => ({ family: basename(path, '.ts'), wrappers }))
const vectors = (family: string): Vector[] =>
  JSON.parse(readFileSync(`test/fixtures/links/${family}.json`, 'utf8'))

describe('wrapped links', () => {
  describe.each(readdirSync('test/fixtures/links'))('%s', (file) => {
    test.each(vectors(basename(file, '.json')))('$kind $link', ({ link, leads, chain }) => {
      const way = undoWrappers(link)
      expect(way.target ?? (way.hostname ? `host:${way.hostname}` : null)).toBe(leads)
      expect(way.chain).toEqual(chain)
    })
  })

  test.each(families)('every wrapper of $family has its vector', ({ family, wrappers }) => {
    const kinds = vectors(family).map(({ kind }) => kind)
    for (const { id } of wrappers) expect(kinds).toContain(id)
  })

  test('at most five layers are undone', () => {
    let link = 'https://fin.test/'
    for (let layer = 0; layer < 7; layer++)
      link = `https://www.google.com/url?q=${encodeURIComponent(link)}`
    const way = undoWrappers(link)
    expect(way.chain).toHaveLength(5)
    expect(way.hostname).toBe('www.google.com')
  })

  test.each([
    'mailto:a@b.test',
    'tel:+33123456789',
    'javascript:alert(1)',
    'data:text/html,x',
    '/relative',
    '#top',
    'https://',
    '',
  ])('%s leads to no site', (link) => {
    expect(undoWrappers(link)).toEqual({ chain: [], target: null, hostname: null })
  })

  test('a link without scheme but with two slashes is one', () => {
    expect(undoWrappers('//fin.test/a').hostname).toBe('fin.test')
  })

  test('a wrapped address that leads to no site has an unknown target', () => {
    expect(undoWrappers('https://www.google.com/url?q=javascript:alert(1)')).toEqual({
      chain: ['google-url'],
      target: null,
      hostname: null,
    })
  })

  test('hostnames come in lower-case ASCII', () => {
    expect(undoWrappers('https://WWW.Pôle-Emploi.test/x').hostname).toBe(
      'www.xn--ple-emploi-rbb.test',
    )
  })

  test('texts and addresses are cut', () => {
    const link = readLink('mot '.repeat(1_000), `https://fin.test/${'a'.repeat(9_000)}`)
    expect(link.text.length).toBeLessThanOrEqual(300)
    expect(link.href.length).toBeLessThanOrEqual(2_000)
  })
})
