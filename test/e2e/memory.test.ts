import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { until } from '../browser/wait.ts'
import { addressesIn, tellWorker } from '../tools/surfaces/tools.ts'
import { stopWorker } from './stop-worker.ts'

/** In the list inside the package. */
const SEEDED = 'espacefrancetravail.fr'
const DAY = 86_400_000

describe.each<BrowserKind>(['chromium', 'firefox'])('what is kept in %s', (kind) => {
  let server: Server
  let vigie: Vigie

  beforeAll(async () => {
    server = await serve((url) => `<!doctype html><title>${url.hostname}</title>`)
    vigie = await launch({ kind, ports: server })
    await eventually(async () => {
      const { count, progress } = await tellWorker(vigie, 'list-state')
      return count > 0 && !progress
    })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  async function eventually(good: () => Promise<boolean>, patience = 45_000): Promise<void> {
    for (const end = Date.now() + patience; ; ) {
      if (await good()) return
      if (Date.now() > end) throw new Error(`not within ${patience} ms: ${good}`)
      await new Promise((later) => setTimeout(later, 250))
    }
  }

  const excepted = () =>
    vigie.inExtension(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
      const rules = await api.declarativeNetRequest.getDynamicRules()
      return rules.find(({ id }) => id === 2)?.condition.requestDomains ?? []
    })

  const onDisk = () =>
    vigie.inExtension(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
      return JSON.stringify(await api.storage.local.get(null))
    })

  const putOnDisk = (values: object) =>
    vigie.inExtension(async (all) => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
      await api.storage.local.set(all as Record<string, unknown>)
    }, values)

  /** Changes one value of the list's database, as a disk that lost something would. */
  const tear = (room: 'state' | 'blocks', harm: 'officials' | 'text') =>
    vigie.inExtension(
      (from, what) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('vigie-list')
          opening.onsuccess = () => {
            const change = opening.result.transaction(from, 'readwrite')
            const store = change.objectStore(from)
            const asked = store.getAll()
            asked.onsuccess = () => {
              const [value] = asked.result
              if (what === 'officials')
                store.put(
                  { ...value, officials: [null], sources: { x: { trusted: [1] } } },
                  'state',
                )
              else store.put({ ...value, text: value.text.slice(0, 12) })
            }
            change.onerror = () => reject(change.error)
            change.oncomplete = () => {
              opening.result.close()
              resolve()
            }
          }
        }),
      room,
      harm,
    )

  async function isStopped(address: string): Promise<boolean> {
    const tab = await vigie.newPage()
    await tab.goto(address, { timeout: 15_000 }).catch(() => {})
    const stopped = await until(tab, () => location.pathname.endsWith('/stop.html'), 5_000).then(
      () => true,
      () => false,
    )
    await tab.close()
    return stopped
  }

  test('a trust that ends takes its network rule with it, and the site is stopped where it is open', async () => {
    const ends = Date.now() + 6_000
    await tellWorker(vigie, 'settings-change', {
      trusted: [{ kind: 'site', name: SEEDED, until: ends }],
    })
    await eventually(async () => (await excepted()).includes(SEEDED), 5_000)
    const tab = await vigie.newPage()
    await tab.goto(`https://${SEEDED}/`)
    expect(await tab.title()).toBe(SEEDED)
    await eventually(async () => !(await excepted()).includes(SEEDED))
    await eventually(async () =>
      (await addressesIn(vigie)).some((one) => one.includes('stop.html')),
    )
    expect(await onDisk()).not.toContain(SEEDED.replace('.fr', '.fr","until'))
    expect(await onDisk()).not.toContain(`"until":${ends}`)
    expect(await isStopped(`https://${SEEDED}/`)).toBe(true)
    await tab.close().catch(() => {})
  })

  test('old warnings, ended pauses and exceptions leave the disk by themselves', async () => {
    const past = Date.now() - 91 * DAY
    const warned = { hostname: 'vieux-warning.test', level: 'danger', kind: 'page' }
    const { own } = await tellWorker(vigie, 'settings-get')
    await putOnDisk({
      history: { version: 1, value: [{ at: past, ...warned }] },
      'list-exceptions': {
        version: 1,
        value: [{ hostname: 'vieille-exception.test', until: past }],
      },
      settings: { version: 1, value: { ...own, pausedUntil: { 'vieille-pause.test': past } } },
    })
    expect(await onDisk()).toMatch(/vieux.*|vieille/)
    await vigie.inExtension(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
      await api.alarms.create('list-update', { when: Date.now() + 500, periodInMinutes: 60 })
    })
    await eventually(async () => !/vieux|vieille/.test(await onDisk()))
  })

  test.each([
    ['officials: [null] and a torn record', 'state', 'officials'],
    ['a torn block', 'blocks', 'text'],
  ] as const)('%s mends itself, and the popup says so', async (_, room, harm) => {
    await stopWorker(vigie)
    await tear(room, harm)
    await eventually(() => isStopped(`https://${SEEDED}/`))
    await eventually(async () => {
      const { count, fault, sources } = await tellWorker(vigie, 'list-state')
      const seed = sources.find((one) => one.kind === 'seed')
      return fault?.code === 'torn' && count > 0 && seed?.count === count
    })
    const popup = await vigie.openOwn('src/pages/popup/popup.html')
    await popup.waitForSelector('#list .sources')
    const text = await popup.evaluate(() => document.getElementById('list')?.textContent ?? '')
    expect(text).toContain('étaient abîmées')
    await popup.close()
  })

  test('"erase" leaves nothing of the person on the disk', async () => {
    await putOnDisk({ 'history.malformed': ['trace.test'], 'history.malformed-at': 1 })
    await tellWorker(vigie, 'trust', { kind: 'site', name: 'trace.test', for: 'ever' })
    await tellWorker(vigie, 'pause', { hostname: 'trace.test', for: 'day' })
    await tellWorker(vigie, 'erase-everything')
    expect(await onDisk()).toBe('{}')
    await eventually(async () => !(await excepted()).includes('trace.test'))
    expect((await tellWorker(vigie, 'history-get')).length).toBe(0)
  })
})
