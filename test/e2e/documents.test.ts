import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Served, type Server, serve } from '../browser/server.ts'
import { sleep } from '../browser/wait.ts'
import { addressesIn } from '../tools/surfaces/tools.ts'
import { see } from './warning/eye.ts'

const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"'
const NAMES = { guilty: 'France Travail', honest: 'Atelier du Lac' } as const

/** What a page says and asks, well-formed. Sentences are made up. */
const inside = (
  name: string,
) => `<div ${XHTML}><h1>${name}</h1><p>Votre espace personnel ${name}</p>
  <form><label>Votre IBAN <input name="iban"/></label><label>Mot de passe <input type="password"/></label><button>Valider</button></form></div>`

type Made = readonly [type: string, draw: (name: string) => string]

/** Documents in which HTML under the root is not drawn. */
const UNDRAWN: Readonly<Record<string, Made>> = {
  'an SVG document': [
    'image/svg+xml',
    (name) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="700"><title>${name}</title><foreignObject width="900" height="700">${inside(name)}</foreignObject></svg>`,
  ],
  'an SVG document of words': [
    'image/svg+xml',
    (name) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="700"><text x="20" y="60" font-size="40">${name}</text><foreignObject y="80" width="900" height="600">${inside(name)}</foreignObject></svg>`,
  ],
}
/** Documents without a body. */
const DRAWN: Readonly<Record<string, Made>> = {
  'an XML document': ['application/xml', (name) => `<dossier>${inside(name)}</dossier>`],
  'an XHTML document without a body': [
    'application/xhtml+xml',
    (name) => `<html ${XHTML}><head><title>${name}</title></head>${inside(name)}</html>`,
  ],
  'one that is a single element': ['application/xhtml+xml', inside],
  'a set of frames': [
    'text/html',
    (name) =>
      `<!doctype html><title>${name}</title><frameset cols="*"><frame src="/DRAWN/2/${name === NAMES.guilty ? 'guilty' : 'honest'}"></frameset>`,
  ],
}
const GROUPS = { UNDRAWN, DRAWN } as const

function reply(pathname: string): Served | undefined {
  const [, group, index, who] = pathname.split('/')
  const made = Object.values(GROUPS[group as keyof typeof GROUPS] ?? {})[Number(index)]
  if (!made) return undefined
  const [type, draw] = made
  return {
    headers: { 'content-type': `${type}; charset=utf-8` },
    body: draw(NAMES[who as keyof typeof NAMES]),
  }
}

describe.each<BrowserKind>(['chromium', 'firefox'])('documents of other kinds, in %s', (kind) => {
  let server: Server
  let vigie: Vigie
  beforeAll(async () => {
    server = await serve(({ pathname }) => reply(pathname))
    vigie = await launch({ kind, ports: server })
    // The driver's own tab comes to the front when it is first asked for.
    await addressesIn(vigie)
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  const open = async (group: string, index: number, who: keyof typeof NAMES) => {
    const page = await vigie.newPage()
    // Another tab stands in front of one that is replaced: it need not be seen for that.
    const front = group === 'UNDRAWN' ? await vigie.newPage() : undefined
    // Firefox tells the driver nothing of a page that is replaced while it loads.
    await page
      .goto(`https://dossier-${index}.example/${group}/${index}/${who}`, {
        waitUntil: kind === 'firefox' ? [] : 'domcontentloaded',
      })
      .catch(() => {})
    return { page, close: () => Promise.all([page.close().catch(() => {}), front?.close()]) }
  }
  const standsStop = async () => (await addressesIn(vigie)).some((one) => one.includes('stop.html'))

  test.each(Object.keys(UNDRAWN).map((what, index) => [what, index] as const))(
    '%s, which can draw no warning, gives way to our own page',
    async (_, index) => {
      expect(await standsStop()).toBe(false)
      const { close } = await open('UNDRAWN', index, 'guilty')
      for (const end = Date.now() + 10_000; !(await standsStop()) && Date.now() < end; )
        await sleep(200)
      expect(await standsStop()).toBe(true)
      await close()
    },
  )

  test.each(Object.keys(DRAWN).map((what, index) => [what, index] as const))(
    '%s is covered',
    async (_, index) => {
      const { page, close } = await open('DRAWN', index, 'guilty')
      await vigie.badgeBecomes(page, '!')
      await page.setViewport({ width: 1000, height: 800 })
      await page.bringToFront()
      await sleep(800)
      expect((await see(page)).warning).toBeGreaterThan(0.8)
      await close()
    },
  )

  test('an honest one of each kind stands as it is', async () => {
    const wrong: string[] = []
    for (const [group, kinds] of Object.entries(GROUPS))
      for (const [index, what] of Object.keys(kinds).entries()) {
        const { page, close } = await open(group, index, 'honest')
        await sleep(1_500)
        const { text } = await vigie.badge(page)
        if (text || (await standsStop())) wrong.push(what)
        await close()
      }
    expect(wrong).toEqual([])
  })
})
