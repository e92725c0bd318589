import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describe as described } from '../../src/marks/descriptor.ts'
import data from '../../src/marks/marks.json' with { type: 'json' }
import { markFromText, markToText } from '../../src/marks/packed.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep } from '../browser/wait.ts'
import { drawnPixels, markSvg, otherSvg } from '../marks/invented.ts'

const WITHIN = 15_000
const SILENCE = 3_500

/** The sign-in that names nobody. */
const page = (
  above: string,
  { title = 'Connexion', style = '', below = '' } = {},
) => `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{font:16px sans-serif;margin:2em;${style}}</style><body>${above}<form method="post"><p><label>Identifiant <input name="a"></label>
<p><label>Mot de passe <input type="password" name="b"></label><p><button>Se connecter</button></form>${below}`

const data64 = (svg: string) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
const IMG = '<img src="/mark.svg" width="200" height="80">'

const WAYS: Readonly<Record<string, string>> = {
  img: page(IMG),
  svg: page(markSvg()),
  background: page('<div style="width:200px;height:80px;background:url(/mark.svg)"></div>'),
  before: page(
    '<div style="width:200px" class="b"></div><style>.b::before{content:url(/mark.svg)}</style>',
  ),
  canvas: page(
    `<canvas width="200" height="80"></canvas><script>const i=new Image();i.onload=()=>document.querySelector('canvas').getContext('2d').drawImage(i,0,0);i.src='/mark.svg'</script>`,
  ),
  data: page(`<img width="160" src="${data64(markSvg())}">`),
  srcset: page('<img width="200" height="80" srcset="/mark.svg 1x, /mark.svg 2x">'),
  dark: page(IMG, { style: 'background:#14142a;color:#fff' }),
}

const HONEST: Readonly<Record<string, string>> = {
  'another mark': page('<img src="/other.svg" width="200" height="80">'),
  'partners in a row': page(
    `<div>${`${IMG} <img src="/other.svg" width="200" height="80"> `.repeat(2)}</div>`,
  ),
  'a button': page(`<p><button>Se connecter avec ${markSvg()}</button></p>`),
  'a mark in the foot': page('', { below: `<footer>${IMG}</footer>` }),
}

describe.each(['chromium', 'firefox'] as const)('in %s', (kind) => {
  let server: Server
  let vigie: Vigie
  let folder: string

  beforeAll(async () => {
    folder = withInventedMark(`dist/${kind}`)
    server = await serve(({ pathname }) => {
      const svg = { '/mark.svg': markSvg(), '/other.svg': otherSvg() }[pathname]
      if (svg) return { headers: { 'content-type': 'image/svg+xml' }, body: svg }
      const [, group, name] = pathname.split('/')
      const pages = group === 'honest' ? HONEST : WAYS
      if (group === 'own') return page(IMG, { title: 'Atelier du Lac' })
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

  test.each(Object.keys(HONEST))(
    '%s says nothing',
    async (name) => {
      expect(await badgeOf(`https://dossier-suivi.example/honest/${name}`, false)).toBe('')
    },
    60_000,
  )

  test('a page called what its address is called is not looked at', async () => {
    expect(await badgeOf('https://atelier-du-lac.example/own/x', false)).toBe('')
  }, 60_000)

  test.each(Object.keys(WAYS))(
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

/** A copy of the built extension that takes the invented mark for France Travail's. */
function withInventedMark(built: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'vigie-marks-')), 'extension')
  cpSync(built, folder, { recursive: true })
  const first = data.marks['france-travail'].find((one) => markFromText(one).radius > 0.3)
  const [drawing] = described(drawnPixels('mark'))
  if (!first || !drawing) throw new Error('no mark to put the invented one in place of')
  const file = join(folder, 'worker.js')
  const before = readFileSync(file, 'utf8')
  const after = before.replace(first, markToText({ drawing, radius: markFromText(first).radius }))
  if (after === before) throw new Error('the worker does not hold the known marks')
  writeFileSync(file, after)
  return folder
}
