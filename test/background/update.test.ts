import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as store from '../../src/background/list/store.ts'
import type { Row } from '../../src/list/rows.ts'
import { type Bench, createBench, DAY, emptyStore, HOUR, listed, many } from './workbench.ts'

let bench: Bench
beforeEach(async () => {
  bench = await createBench()
})
afterEach(async () => {
  await bench.close()
  await emptyStore()
})

describe('from the first second', () => {
  test('the seed is in force before anything was fetched, screened like every list', async () => {
    bench.plan.publishers = []
    await bench.run()
    const { generation, effective } = await bench.state()
    expect(generation).toBe(1)
    expect(Object.keys(effective)).toEqual(['seed'])
    expect(bench.server.log).toEqual([])
  })
})

describe('a signed list', () => {
  test('is fetched, checked, stored and in force', async () => {
    const official: Row = {
      hostname: 'ml-nord.example',
      word: 'official',
      detail: 'missions-locales',
    }
    await bench.publish({ version: 1, rows: [...listed('faux-a.fr', 'google.com'), official] })
    await bench.run()
    expect(await bench.found('faux-a.fr', 'www.faux-a.fr', 'google.com')).toEqual([
      'faux-a.fr',
      'www.faux-a.fr',
    ])
    expect(bench.rules).toEqual({ names: ['faux-a.fr'], officials: ['ml-nord.example'] })
    expect(await bench.source()).toMatchObject({
      counts: { listed: 2, official: 1, withdrawn: 0 },
      lastFailure: null,
      failures: 0,
      accepted: { version: 1, pinned: bench.keys.key, trusted: [bench.keys.key] },
    })
    expect((await bench.state()).byIdentity).toEqual({ 'france-travail': 1 })
  })

  test('is asked for again without a mark, and the same one is a success', async () => {
    bench.server.mischief.set('arml/manifest.json', (_, response) => {
      const type = { 'content-type': 'application/json' }
      const marks = { etag: '"person-17"', 'last-modified': 'Sun, 22 Nov 2026 03:14:15 GMT' }
      response.writeHead(200, { ...type, ...marks })
      response.end(bench.server.files.get('arml/manifest.json'))
    })
    await bench.publish({ version: 1, rows: listed('faux-a.fr') })
    await bench.run()
    bench.server.headers.length = 0
    bench.later(HOUR)
    await bench.run()
    expect(bench.server.headers.length).toBeGreaterThan(0)
    for (const headers of bench.server.headers)
      expect(Object.keys(headers).filter((name) => name.startsWith('if-'))).toEqual([])
    expect(JSON.stringify(await bench.state())).not.toContain('person-17')
    expect(await bench.source()).toMatchObject({ lastFailure: null, failures: 0 })
    expect((await bench.state()).generation).toBe(2)
  })

  test('follows one whose version an earlier Vigie took although nothing could follow it', async () => {
    await bench.publish({ version: 1, rows: listed('faux-a.fr') })
    await bench.run()
    const state = await bench.state()
    const source = await bench.source()
    const accepted = { ...source?.accepted, version: Number.MAX_SAFE_INTEGER }
    const sources = { [bench.id]: { ...source, accepted } } as typeof state.sources
    await store.commit({ state: { ...state, sources } })
    bench.later(HOUR)
    await bench.publish({ version: 2, rows: listed('faux-a.fr', 'faux-b.fr') })
    await bench.run()
    expect(bench.rules.names).toEqual(['faux-a.fr', 'faux-b.fr'])
  })

  test('is in force while another source is still silent', async () => {
    bench.plan.feeds = new Map([['feed', bench.feed]])
    let answer = () => {}
    bench.doors.fetch = ((fetch) => async (question) => {
      if (question.address.endsWith('feed.txt'))
        await new Promise<void>((later) => {
          answer = later
        })
      return fetch(question)
    })(bench.doors.fetch)
    bench.feedIs('faux-slow.fr\n')
    await bench.publish({ version: 1, rows: listed('faux-a.fr') })
    const run = bench.run()
    await vi.waitFor(() => expect(bench.rules.names).toEqual(['faux-a.fr']), 5_000)
    expect(bench.updater().progress()).not.toBeNull()
    answer()
    await run
    expect(bench.rules.names).toEqual(['faux-a.fr', 'faux-slow.fr'])
    expect(await bench.source('feed')).toMatchObject({ failures: 0, counts: { listed: 1 } })
    expect(bench.updater().progress()).toBeNull()
  })

  test('comes by delta where there is one', async () => {
    const first = await bench.publish({ version: 1, rows: listed(...many(500)) })
    await bench.run()
    const rows = listed(...many(510))
    await bench.publish({ version: 2, rows, former: [{ version: 1, text: first.text }] })
    bench.server.log.length = 0
    bench.later(HOUR)
    await bench.run()
    expect(bench.server.log).toEqual([
      'GET /arml/manifest.json 200',
      'GET /arml/manifest.sig 200',
      'GET /arml/delta-1-2.txt.gz 200',
    ])
    expect(bench.rules.names).toHaveLength(510)
  })

  test('comes whole when the versions between were missed', async () => {
    const first = await bench.publish({ version: 1, rows: listed('faux-a.fr') })
    await bench.run()
    await bench.publish({
      version: 3,
      rows: listed('faux-b.fr'),
      former: [{ version: 2, text: first.text }],
    })
    await bench.run()
    expect(bench.server.log.at(-1)).toBe('GET /arml/list-3.txt.gz 200')
    expect(await bench.found('faux-a.fr', 'faux-b.fr')).toEqual(['faux-b.fr'])
  })

  test('is read all the same when the server undoes the compression', async () => {
    const { text } = await bench.publish({ version: 1, rows: listed('faux-a.fr') })
    bench.server.files.set('arml/list-1.txt.gz', new TextEncoder().encode(text))
    await bench.run()
    expect(await bench.found('faux-a.fr')).toEqual(['faux-a.fr'])
  })

  test('may change its key: the next one is learnt from the present one', async () => {
    await bench.publish({ version: 1, rows: listed('faux-a.fr'), nextKeys: [bench.next.key] })
    await bench.run()
    await bench.publish({ version: 2, rows: listed('faux-b.fr') }, [bench.next.pair])
    await bench.run()
    expect(await bench.found('faux-b.fr')).toEqual(['faux-b.fr'])
    // From now on the former key signs nothing any more: it may have been stolen.
    await bench.publish({ version: 3, rows: listed('faux-c.fr') })
    await bench.run()
    expect(await bench.found('faux-b.fr', 'faux-c.fr')).toEqual(['faux-b.fr'])
    expect((await bench.source())?.lastFailure?.fault.code).toBe('unknown-key')
  })

  test('another key set by the person starts anew', async () => {
    await bench.publish({ version: 5, rows: listed('faux-a.fr') })
    await bench.run()
    bench.plan.publishers = [{ ...bench.publisher, key: bench.next.key }]
    await bench.publish({ version: 1, rows: listed('faux-b.fr') }, [bench.next.pair])
    await bench.run()
    expect(await bench.found('faux-a.fr', 'faux-b.fr')).toEqual(['faux-b.fr'])
  })

  test('is gone with its publisher', async () => {
    await bench.publish({ version: 1, rows: listed('faux-a.fr') })
    await bench.run()
    bench.plan.publishers = []
    await bench.run('due')
    expect(await bench.found('faux-a.fr')).toEqual([])
    expect(await store.readText(bench.id)).toBe('')
    expect(bench.rules.names).toEqual([])
  })

  test('may shrink when the publisher signs that it means it', async () => {
    await bench.publish({ version: 1, rows: listed(...many(100)) })
    await bench.run()
    await bench.publish({ version: 2, rows: listed(...many(10)), shrinksFrom: 1 })
    await bench.run()
    expect(bench.rules.names).toHaveLength(10)
  })

  test('withdraws a name that a feed lists', async () => {
    bench.plan.feeds = new Map([['feed', bench.feed]])
    bench.feedIs('faux-a.fr\nfaux-b.fr\n')
    await bench.publish({
      version: 1,
      rows: [{ hostname: 'faux-a.fr', word: 'withdrawn', detail: '2026-11-22' }],
    })
    await bench.run()
    expect(bench.rules.names).toEqual(['faux-b.fr'])
  })
})

describe('a feed', () => {
  beforeEach(() => {
    bench.plan.publishers = []
    bench.plan.feeds = new Map([['feed', bench.feed]])
  })

  test('is screened on the spot: only what our engine ties to a body is kept', async () => {
    bench.feedIs('# comment\ngoogle.com\nfrancetravail.fr\nhttps://FAUX-a.fr/login\nold.example\n')
    await bench.run()
    expect(bench.rules.names).toEqual(['faux-a.fr'])
    expect(await store.readText('feed')).toBe('faux-a.fr\tlisted\t2026-11-22\n')
    expect(await bench.source('feed')).toMatchObject({ unused: 3 })
  })

  test('is asked whole at first, then by the files of the day', async () => {
    bench.feedIs('faux-a.fr\n')
    await bench.run()
    bench.later(HOUR)
    bench.server.files.set('daily/2026-11-22.txt', new TextEncoder().encode('faux-b.fr\n'))
    await bench.run('due')
    bench.later(HOUR)
    await bench.run('due')
    expect(bench.server.log).toEqual([
      'GET /feed.txt 200',
      'GET /daily/2026-11-21.txt 404',
      'GET /daily/2026-11-22.txt 200',
      'GET /daily/2026-11-21.txt 404',
      'GET /daily/2026-11-22.txt 200',
    ])
    expect(bench.rules.names).toEqual(['faux-a.fr', 'faux-b.fr'])
    expect(await bench.source('feed')).toMatchObject({ lastFailure: null })
    bench.later(DAY)
    await bench.run('due')
    expect(bench.server.log.at(-1)).toBe('GET /feed.txt 200')
  })

  test('that tells impossible days is believed in its names alone', async () => {
    bench.feedIs('x')
    bench.plan.feeds = new Map([
      [
        'feed',
        {
          ...bench.feed,
          *parse() {
            yield { text: 'faux-a.fr', firstSeen: '2026-02-30' }
            yield { text: 'faux-b.fr', firstSeen: '7026-01-01' }
            yield { text: 'faux-c.fr', firstSeen: '2026-11-01' }
          },
        },
      ],
    ])
    await bench.run()
    expect(await store.readText('feed')).toBe(
      'faux-a.fr\tlisted\t2026-11-22\nfaux-b.fr\tlisted\t2026-11-22\nfaux-c.fr\tlisted\t2026-11-01\n',
    )
  })

  test('keeps the day on which a name was first seen', async () => {
    bench.feedIs('faux-a.fr\n')
    await bench.run()
    bench.later(2 * DAY)
    bench.feedIs('faux-a.fr\nfaux-b.fr\n')
    await bench.run()
    expect(await store.readText('feed')).toBe(
      'faux-a.fr\tlisted\t2026-11-22\nfaux-b.fr\tlisted\t2026-11-24\n',
    )
  })

  test('switched off, it is neither asked nor in force', async () => {
    bench.feedIs('faux-a.fr\n')
    await bench.run()
    bench.plan.feeds = new Map()
    bench.later(2 * HOUR)
    bench.server.log.length = 0
    await bench.run('due')
    expect(bench.server.log).toEqual([])
    expect(bench.rules.names).toEqual([])
  })

  test('is read anew when the engine changes, and what is held is screened at once', async () => {
    bench.feedIs('faux-a.fr\nfaux-b.fr\n')
    await bench.run()
    const relate = bench.plan.relate
    bench.plan.engine = '2'
    bench.plan.relate = (name) =>
      name === 'faux-a.fr'
        ? { relation: 'official', identity: 'france-travail', hostname: name, registrable: name }
        : relate(name)
    bench.server.mischief.set('*', (_, response) => response.writeHead(500).end())
    await bench.run('due')
    expect(bench.rules.names).toEqual(['faux-b.fr'])
    bench.server.mischief.clear()
    bench.later(HOUR)
    await bench.run('due')
    expect(bench.server.log.at(-1)).toBe('GET /feed.txt 200')
  })

  test('that became much smaller is believed after a week', async () => {
    bench.feedIs(`${many(100).join('\n')}\n`)
    await bench.run()
    bench.feedIs('faux-00001.fr\n')
    for (let day = 1; day <= 8; day += 1) {
      bench.later(DAY)
      await bench.run()
      expect(bench.rules.names).toHaveLength(day <= 7 ? 100 : 1)
    }
  })
})

describe('time', () => {
  test('asks hourly, with jitter, and nothing in between', async () => {
    await bench.publish({ version: 1, rows: listed('faux-a.fr') })
    await bench.run('due')
    bench.later(HOUR - 1)
    await bench.run('due')
    expect(bench.server.log).toHaveLength(3)
    bench.later(1)
    await bench.run('due')
    expect(bench.server.log).toHaveLength(4)
  })

  test('asks less and less often while it fails, at most two hours apart', async () => {
    const waits: number[] = []
    for (let i = 0; i < 7; i += 1) {
      await bench.run('due')
      const { nextDue = 0 } = (await bench.source()) ?? {}
      waits.push((nextDue - bench.doors.now()) / 60_000)
      bench.setNow(nextDue)
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 120, 120])
  })

  test('a clock put back by years does not silence it', async () => {
    await bench.publish({ version: 1, rows: listed('faux-a.fr') })
    await bench.run('due')
    bench.later(-3 * 365 * DAY)
    await bench.run('due')
    expect(bench.server.log.length).toBeGreaterThan(3)
  })

  test('two runs at once are one', async () => {
    await bench.publish({ version: 1, rows: listed('faux-a.fr') })
    await Promise.all([bench.run(), bench.run(), bench.run('due')])
    expect(bench.server.log).toHaveLength(3)
  })

  test('carries nothing of the person', async () => {
    await bench.publish({ version: 1, rows: listed('faux-a.fr') })
    await bench.run()
    for (const headers of bench.server.headers) {
      expect(headers.cookie).toBeUndefined()
      expect(headers.referer).toBeUndefined()
      expect(headers.authorization).toBeUndefined()
    }
  })
})
