import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PageEvidence } from '../../src/evidence/page.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { html } from './pages/site.ts'
import { SMOOTH } from './pages/smooth.ts'

/** How long (ms) a page is watched, its late looks included. */
const WATCHED = 4_500
/**
 * Longest time (ms) in which the page itself may get no turn, whoever else runs on the machine; read
 * at once, each of these pages would stand still for longer.
 */
const STILL = 400

/** An ordinary page: it mentions a name and has a field, so that everything of ours runs, and says nothing. */
const ORDINARY =
  '<header><h1>La gazette du lac</h1></header><p>Les horaires de France Travail changent.</p>' +
  '<form><label>Votre adresse <input type="email" name="email"></label></form>'

const PAGES: Readonly<Record<string, { script: string; unread: RegExp | undefined }>> = {
  'changes 50,000 times a second': {
    script: `setInterval(() => work(() => {
      for (let count = 0; count < 500; count++) noise.firstChild.data = count
    }), 10)`,
    unread: undefined,
  },
  'adds and removes 5,000 elements a second': {
    script: `setInterval(() => work(() => {
      for (let count = 0; count < 25; count++) {
        noise.append(document.createElement('p'))
        noise.firstChild.remove()
      }
    }), 10)`,
    unread: undefined,
  },
  'has 5 MB of text': {
    script: `work(() => { noise.textContent = 'du texte et encore du texte '.repeat(180_000) })`,
    unread: /text/,
  },
  'has 200,000 elements': {
    script: `let parts = 0
      const grow = () => work(() => {
        const part = document.createElement('div')
        part.innerHTML = '<i>a</i>'.repeat(1000)
        noise.append(part)
        if (++parts < 200) setTimeout(grow)
      })
      grow()`,
    unread: /nodes|time/,
  },
}

describe.each(['chromium', 'firefox'] as const)('in %s', (kind) => {
  let server: Server
  let vigie: Vigie

  beforeAll(async () => {
    const names = Object.keys(PAGES)
    server = await serve(({ pathname }) => {
      const page = PAGES[names[Number(pathname.slice(1))] ?? '']
      return (
        page &&
        html(`${SMOOTH}${ORDINARY}<div id="noise">x</div><script>${page.script}
        setTimeout(watch, 300)</script>`)
      )
    })
    vigie = await launch({ kind, ports: server })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  test.each(Object.keys(PAGES).map((name, index) => [name, index] as const))(
    'a page that %s stays smooth, and what was not read of it is said',
    async (name, index) => {
      const host = `flot-${index}.example`
      const page = await vigie.newPage()
      await page.goto(`https://${host}/${index}`)
      await new Promise((done) => setTimeout(done, WATCHED))
      const longest = await page.evaluate('longest')
      const read = await evidenceOf(vigie, host)
      expect(read.hostname).toBe(host)
      const { unread } = PAGES[name] ?? {}
      if (unread) expect(read.unread.join()).toMatch(unread)
      else expect(read.unread).toEqual([])
      expect((await vigie.badge(page)).text).toBe('')
      expect(longest).toBeLessThan(STILL)
      await page.close()
    },
  )
})

/** What the worker was told of the page on a host. */
async function evidenceOf(vigie: Vigie, host: string): Promise<PageEvidence> {
  const found = await vigie.inExtension(async (host: string) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
    const tab = (await api.tabs.query({})).find(({ url }) => url?.includes(host))
    const key = `tab.${tab?.id}`
    return JSON.stringify((await api.storage.session.get(key))[key] ?? null)
  }, host)
  const stored = JSON.parse(found)
  const state = stored?.value ?? stored
  const evidence = state?.frames?.[0]?.evidence
  if (!evidence) throw new Error(`nothing was read on ${host}: ${found.slice(0, 300)}`)
  return evidence
}
