import { describe, expect, test } from 'vitest'
import { findInBlock, hostnamesOf, lookupIn, toBlocks } from '../../src/list/blocks.ts'
import type { ListEntry } from '../../src/list/entry.ts'
import { withPublished } from '../../src/list/identities.ts'
import { createLookup } from '../../src/list/lookup.ts'
import { merge, type SourceRows } from '../../src/list/merge.ts'
import type { Row } from '../../src/list/rows.ts'
import { fakeIdentities, screen, whyNotOfficial } from './fakes.ts'

const listed = (hostname: string, detail = '2026-11-20'): Row => ({
  hostname,
  word: 'listed',
  detail,
})
const official = (hostname: string, detail = 'missions-locales'): Row => ({
  hostname,
  word: 'official',
  detail,
})
const withdrawn = (hostname: string): Row => ({ hostname, word: 'withdrawn', detail: '2026-11-21' })
const feed = (...rows: Row[]): SourceRows => ({ source: 'feed', signed: false, rows })
const publisher = (...rows: Row[]): SourceRows => ({ source: 'publisher:arml', signed: true, rows })
const names = (...sources: SourceRows[]) =>
  merge(sources, screen, whyNotOfficial).entries.map(({ hostname }) => hostname)

describe('a poisoned list changes nothing', () => {
  test.each([
    'google.com',
    'francetravail.fr',
    'candidat.francetravail.fr',
    'www.impots.gouv.fr',
    'gouv.fr',
    'old.example',
    'faux-parent.fr',
  ])('%s in a feed, or signed', (name) => {
    expect(names(feed(listed(name)))).toEqual([])
    expect(names(publisher(listed(name)))).toEqual([])
  })

  test('and says why each name was left out', () => {
    const { dropped, effective } = merge(
      [feed(listed('google.com'), listed('francetravail.fr'), listed('faux-parent.fr'))],
      screen,
      whyNotOfficial,
    )
    expect(dropped).toEqual({ unrelated: 1, official: 1, 'holds-official': 1 })
    expect(effective).toEqual({ feed: 0 })
  })

  test('a feed cannot call a name official or honest', () => {
    expect(
      names(feed(official('faux-a.fr'), withdrawn('faux-b.fr')), feed(listed('faux-b.fr'))),
    ).toEqual(['faux-b.fr'])
  })

  test('a stolen key cannot make an imitation of a central body official', () => {
    const { officials } = merge(
      [publisher(official('faux-rib.fr', 'france-travail'), official('faux-x.fr'))],
      screen,
      whyNotOfficial,
    )
    expect(officials).toEqual([])
  })
})

describe('merge', () => {
  test('takes what our engine ties to a body, with the body it says', () => {
    expect(merge([feed(listed('faux-a.fr'))], screen, whyNotOfficial).entries).toEqual([
      {
        hostname: 'faux-a.fr',
        identity: 'france-travail',
        source: 'feed',
        firstSeen: '2026-11-20',
      },
    ])
  })

  test('names the most trusted source and the earliest day', () => {
    const { entries, effective } = merge(
      [publisher(listed('faux-a.fr', '2026-11-20')), feed(listed('faux-a.fr', '2026-11-18'))],
      screen,
      whyNotOfficial,
    )
    expect(entries).toEqual([
      {
        hostname: 'faux-a.fr',
        identity: 'france-travail',
        source: 'publisher:arml',
        firstSeen: '2026-11-18',
      },
    ])
    expect(effective).toEqual({ 'publisher:arml': 1, feed: 1 })
  })

  test('official before honest before listed, names below included', () => {
    const feeds = feed(
      listed('mission-locale-nord.fr'),
      listed('www.mission-locale-nord.fr'),
      listed('faux-plats.fr'),
      listed('faux-vrai.fr'),
    )
    expect(
      names(feeds, publisher(official('mission-locale-nord.fr'), withdrawn('faux-plats.fr'))),
    ).toEqual(['faux-vrai.fr'])
    expect(names(feed(listed('faux-toit.fr')), publisher(official('ml.faux-toit.fr')))).toEqual([
      'faux-toit.fr',
    ])
    expect(
      names(feed(listed('mission-locale-a.fr')), publisher(official('x.mission-locale-a.fr'))),
    ).toEqual([])
  })

  test('official names reach the engine; unknown bodies do not', () => {
    const { officials } = merge(
      [publisher(official('mission-locale-nord.fr'), official('ml.example', 'nobody'))],
      screen,
      whyNotOfficial,
    )
    const added = withPublished(fakeIdentities, officials)
    expect(added[1]?.hosts.map(({ hostname }) => hostname)).toEqual([
      'ville.faux-parent.fr',
      'mission-locale-nord.fr',
    ])
    expect(added[0]?.hosts).toHaveLength(1)
    expect(withPublished(fakeIdentities, [])).toBe(fakeIdentities)
  })
})

describe('lookup', () => {
  const entries: ListEntry[] = Array.from({ length: 1000 }, (_, i) => ({
    hostname: `faux-${String(i).padStart(4, '0')}.fr`,
    identity: 'france-travail',
    source: 'seed',
    firstSeen: '2026-11-20',
  }))
  const blocks = toBlocks(entries)
  const blockOf = async (name: string) => blocks.findLast((block) => block.first <= name)

  test('finds every listed name and every name below it, and nothing else', async () => {
    const asked = entries.flatMap(({ hostname }) => [hostname, `www.${hostname}`, `x${hostname}`])
    const found = await lookupIn([...asked, 'aaa.fr', 'zzz.fr', 'fr'], blockOf)
    expect(found.size).toBe(2000)
    expect(found.get('www.faux-0999.fr')).toEqual(entries[999])
    expect(found.has('xfaux-0001.fr')).toBe(false)
  })

  test('in memory answers alike', () => {
    const lookup = createLookup(entries)
    expect(lookup('a.b.faux-0256.fr')).toEqual(entries[256])
    expect(lookup('faux-0256.fr.evil.fr')).toBeUndefined()
    expect(createLookup([])('faux-0001.fr')).toBeUndefined()
  })

  test('blocks hold every name once', () => {
    expect(blocks.flatMap(hostnamesOf)).toEqual(entries.map(({ hostname }) => hostname))
    expect(findInBlock(blocks[0] as never, 'faux-0000')).toBeUndefined()
  })
})

test('a list with as many official names as listed ones costs their sum, not their product', () => {
  const many = Array.from({ length: 60_000 }, (_, at) => String(at).padStart(5, '0'))
  const body = 'missions-locales'
  const sources = [
    publisher(...many.map((at) => official(`officiel-${at}.fr`, body))),
    feed(...many.map((at) => listed(`faux-${at}.fr`))),
  ]
  const everything = (hostname: string) => ({ hostname, identity: body })
  const merged = merge(sources, everything, () => undefined)
  expect(merged.officials).toHaveLength(many.length)
  expect(merged.entries).toHaveLength(many.length)
})
