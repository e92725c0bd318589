import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'

describe.each<BrowserKind>(['chromium', 'firefox'])('the driver in %s', (kind) => {
  let server: Server
  let vigie: Vigie

  beforeAll(async () => {
    server = await serve((url) => `<title>${url.hostname}</title><p>hello`)
    vigie = await launch({ kind, ports: server })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  test.each(['http://garage.test/', 'https://candidat.francetravail.fr/a?b=c'])(
    '%s leads to the local server',
    async (address) => {
      const page = await vigie.newPage()
      await page.goto(address)
      expect(await page.title()).toBe(new URL(address).hostname)
      expect(server.requests).toContain(address)
      expect((await vigie.badge(page)).text).toBeTypeOf('string')
      await page.close()
    },
  )

  test('reaches the extension API through one of our own documents', async () => {
    expect(await vigie.inExtension(() => chrome.runtime.getManifest().version)).toMatch(/^\d+\./)
  })
})
