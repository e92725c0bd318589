import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { demoPages, demoSite } from '../tools/demo/pages.ts'

const BADGE = { danger: '!', caution: '?', official: '✓', none: '' }

describe.each<BrowserKind>(['chromium', 'firefox'])('the demo in %s', (kind) => {
  let server: Server
  let vigie: Vigie

  beforeAll(async () => {
    server = await serve(demoSite)
    vigie = await launch({ kind, ports: server })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  test.each(demoPages.map((page) => [page.expected, page.what, page] as const))(
    '%s: %s',
    async (expected, _what, { address }) => {
      const page = await vigie.newPage()
      await page.goto(address)
      // Silence must last: a late false alarm counts.
      if (expected === 'none') await new Promise((done) => setTimeout(done, 1500))
      await vigie.badgeBecomes(page, BADGE[expected])
      expect((await vigie.badge(page)).text).toBe(BADGE[expected])
      await page.close()
    },
  )
})
