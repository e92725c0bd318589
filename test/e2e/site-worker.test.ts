import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep, until } from '../browser/wait.ts'
import { addressesIn, tellWorker } from '../tools/surfaces/tools.ts'

/** In the list inside the package. */
const SEEDED = 'espacefrancetravail.fr'

describe.each<BrowserKind>(['chromium', 'firefox'])('a listed site in %s', (kind) => {
  let server: Server
  let vigie: Vigie

  beforeAll(async () => {
    server = await serve((url) => {
      if (url.pathname === '/worker.js')
        return {
          headers: { 'content-type': 'text/javascript' },
          body: `addEventListener('install', () => skipWaiting())
            addEventListener('activate', (event) => event.waitUntil(clients.claim()))
            addEventListener('fetch', (event) => event.respondWith(new Response(
              '<!doctype html><title>from its own worker</title><h1>Connexion</h1>',
              { headers: { 'content-type': 'text/html' } })))`,
        }
      return `<!doctype html><title>first</title><script>
        navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready)
          .then(() => { document.title = 'ready' }, (error) => { document.title = String(error) })
      </script>`
    })
    // A service worker needs a certificate that the browser does not doubt, or is told not to.
    vigie = await launch({
      kind,
      ports: server,
      args: kind === 'chromium' ? ['--ignore-certificate-errors'] : [],
    })
    const end = Date.now() + 15_000
    while ((await tellWorker(vigie, 'list-state')).count === 0 && Date.now() < end) await sleep(100)
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  test('that answers by its own service worker is stopped when it comes', async () => {
    await tellWorker(vigie, 'trust', { kind: 'site', name: SEEDED, for: 'day' })
    await sleep(500)
    const first = await vigie.newPage()
    await first.goto(`https://${SEEDED}/`)
    await until(first, () => document.title === 'ready' || /error/i.test(document.title))
    expect(await first.title()).toBe('ready')
    const again = await vigie.newPage()
    await again.goto(`https://${SEEDED}/x`)
    expect(await again.title()).toBe('from its own worker')
    await first.goto('about:blank')
    await again.goto('about:blank')
    await tellWorker(vigie, 'trust', { kind: 'site', name: SEEDED, for: 'end' })
    await sleep(800)
    await again.goto(`https://${SEEDED}/y`, { timeout: 10_000 }).catch(() => {})
    const stands = async () => (await addressesIn(vigie)).some((one) => one.includes('stop.html'))
    for (const end = Date.now() + 5_000; !(await stands()) && Date.now() < end; ) await sleep(100)
    expect(await stands()).toBe(true)
    expect((await addressesIn(vigie)).filter((one) => one.includes(SEEDED))).toEqual([])
    await until(again, () =>
      document.body.innerText.includes('Ce site n’est pas celui de France Travail.'),
    )
    await again.close()
  })
})
