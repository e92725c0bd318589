import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep } from '../browser/wait.ts'
import { tellWorker } from '../tools/surfaces/tools.ts'
import { FILES, GUILTY_PAGES, HONEST_PAGES, IMG, signIn, withInventedMark } from './pages/marks.ts'

const WITHIN = 15_000
const SILENCE = 3_500

describe.each(['chromium', 'firefox'] as const)('in %s', (kind) => {
  let server: Server
  let vigie: Vigie
  let folder: string

  beforeAll(async () => {
    folder = await withInventedMark(`dist/${kind}`)
    server = await serve(({ pathname }) => {
      const svg = FILES[pathname]
      if (svg) return { headers: { 'content-type': 'image/svg+xml' }, body: svg }
      if (pathname === '/ways/head') return `<!doctype html><body style="margin:0">${IMG}`
      const [, group, name] = pathname.split('/')
      const pages = group === 'honest' ? HONEST_PAGES : GUILTY_PAGES
      if (group === 'own') return signIn(IMG, { title: 'Atelier du Lac' })
      return pages[decodeURIComponent(name ?? '')]
    })
    vigie = await launch({ kind, ports: server, extension: folder })
    // The first question opens a tab of ours in front; what is behind it is not looked at.
    await vigie.inExtension(async () => true)
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function badgeOf(address: string, guilty: boolean, before = async () => {}) {
    const tab = await vigie.newPage()
    try {
      await tab.bringToFront()
      await tab.goto(address)
      await before()
      if (guilty) await vigie.badgeBecomes(tab, '!', WITHIN).catch(() => {})
      else await sleep(SILENCE)
      return (await vigie.badge(tab)).text
    } finally {
      await tab.close()
    }
  }

  test.each(Object.keys(HONEST_PAGES))(
    '%s says nothing',
    async (name) => {
      expect(await badgeOf(`https://dossier-suivi.example/honest/${name}`, false)).toBe('')
    },
    60_000,
  )

  test('a page called what its address is called is not looked at', async () => {
    expect(await badgeOf('https://atelier-du-lac.example/own/x', false)).toBe('')
  }, 60_000)

  test.each(Object.keys(GUILTY_PAGES))(
    'the mark as %s is seen',
    async (name) => {
      expect(await badgeOf(`https://dossier-suivi.example/ways/${name}`, true)).toBe('!')
    },
    60_000,
  )

  test('the mark is seen when its tab comes to the front', async () => {
    const tab = await vigie.newPage()
    await tab.goto('https://dossier-suivi.example/honest/another%20mark')
    const other = await vigie.newPage()
    await other.bringToFront()
    await tab.goto('https://dossier-suivi.example/ways/img')
    await sleep(SILENCE)
    expect((await vigie.badge(tab)).text).toBe('')
    await tab.bringToFront()
    await vigie.badgeBecomes(tab, '!', WITHIN)
    await tab.close()
    await other.close()
  }, 60_000)

  test('a path in the document is known behind another tab, and nothing else is', async () => {
    const other = await vigie.newPage()
    for (const [name, text] of [
      ['img', ''],
      ['a path in the document', '!'],
    ] as const) {
      const tab = await vigie.newPage()
      await other.bringToFront()
      await tab.goto(`https://dossier-suivi.example/ways/${encodeURIComponent(name)}`)
      if (text) await vigie.badgeBecomes(tab, text, WITHIN)
      else await sleep(SILENCE)
      expect((await vigie.badge(tab)).text).toBe(text)
      await tab.close()
    }
    await other.close()
  }, 60_000)

  test('nothing is looked at when the person does not want it', async () => {
    await tellWorker(vigie, 'settings-change', { lookAtMarks: false })
    try {
      for (const name of ['img', 'a path in the document'])
        expect(
          await badgeOf(`https://dossier-suivi.example/ways/${encodeURIComponent(name)}`, false),
        ).toBe('')
    } finally {
      await tellWorker(vigie, 'settings-change', { lookAtMarks: true })
    }
  }, 60_000)

  test('the mark is seen on a narrow screen', async () => {
    const tab = await vigie.newPage()
    await tab.setViewport({ width: 360, height: 720 })
    await tab.bringToFront()
    await tab.goto('https://dossier-suivi.example/ways/img')
    await vigie.badgeBecomes(tab, '!', WITHIN)
    await tab.close()
  }, 60_000)

  test('the mark is seen at 150 %', async () => {
    const zoom = (factor: number) =>
      vigie.inExtension(
        async (host, to) => {
          // biome-ignore lint/suspicious/noExplicitAny: both browsers' own API.
          const api = ((globalThis as any).browser ?? (globalThis as any).chrome).tabs
          for (const { id, url } of await api.query({}))
            if (url?.includes(host)) await api.setZoom(id, to)
        },
        'zoomed.example',
        factor,
      )
    const tab = await vigie.newPage()
    await tab.goto('https://zoomed.example/honest/another%20mark')
    await zoom(1.5)
    await tab.close()
    expect(await badgeOf('https://zoomed.example/ways/img', true)).toBe('!')
  }, 60_000)
})
