import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe as described } from '../../../src/marks/descriptor.ts'
import { lookOf } from '../../../src/marks/distance.ts'
import { knownMarks } from '../../../src/marks/known.ts'
import data from '../../../src/marks/marks.json' with { type: 'json' }
import { markFromText, markToText } from '../../../src/marks/packed.ts'
import { hashesOf } from '../../../src/marks/paths.ts'
import { drawnPixels, markSvg, otherSvg } from '../../marks/invented.ts'

/** The sign-in that names nobody. */
export const signIn = (
  above: string,
  { title = 'Connexion', style = '', below = '' } = {},
) => `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{font:16px sans-serif;margin:2em;${style}}</style><body>${above}<form method="post"><p><label>Identifiant <input name="a"></label>
<p><label>Mot de passe <input type="password" name="b"></label><p><button>Se connecter</button></form>${below}`

/** A long path that is nobody's, for what is known by its path alone: it looks like no mark. */
const zigzag = (step: number) =>
  `M0 70${Array.from({ length: 50 }, (_, at) => `L${at * 4} ${(at * step) % 70}`).join('')}z`
export const pathSvg = (step = 31) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80"><path d="${zigzag(step)}"/></svg>`

const data64 = (svg: string) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
export const IMG = '<img src="/mark.svg" width="200" height="80">'

export const GUILTY_PAGES: Readonly<Record<string, string>> = {
  img: signIn(IMG),
  svg: signIn(markSvg()),
  background: signIn('<div style="width:200px;height:80px;background:url(/mark.svg)"></div>'),
  before: signIn(
    '<div style="width:200px" class="b"></div><style>.b::before{content:url(/mark.svg)}</style>',
  ),
  canvas: signIn(
    `<canvas width="200" height="80"></canvas><script>const i=new Image();i.onload=()=>document.querySelector('canvas').getContext('2d').drawImage(i,0,0);i.src='/mark.svg'</script>`,
  ),
  data: signIn(`<img width="160" src="${data64(markSvg())}">`),
  srcset: signIn('<img width="200" height="80" srcset="/mark.svg 1x, /mark.svg 2x">'),
  'a path in the document': signIn(pathSvg()),
  'a path of a symbol': signIn(
    `<svg style="display:none"><symbol id="s"><path d="${zigzag(31)}"/></symbol></svg><svg width="200" height="80"><use href="#s"/></svg>`,
  ),
  'a path in an address': signIn(`<img width="200" height="80" src="${data64(pathSvg())}">`),
  'in an open shadow': signIn(
    `<x-head></x-head><script>document.querySelector('x-head').attachShadow({mode:'open'}).innerHTML='${IMG}'</script>`,
  ),
  'in a closed shadow': signIn(
    `<x-head></x-head><script>document.querySelector('x-head').attachShadow({mode:'closed'}).innerHTML='${IMG}'</script>`,
  ),
  'in a frame of the page': signIn('<iframe src="/ways/head" width="400" height="120"></iframe>'),
  'on one canvas': drawnPage('<canvas width="1000" height="560"></canvas>'),
  'in a picture of the page': drawnPage('<img src="/page.svg" width="1000" height="560">'),
  dark: signIn(IMG, { style: 'background:#14142a;color:#fff' }),
}

/** A page that is nothing but a drawing, with fields over it. */
function drawnPage(drawing: string): string {
  return signIn(
    `<div style="position:absolute;left:0;top:0">${drawing}</div>
<script>const c=document.querySelector('canvas'),i=new Image();if(c)i.onload=()=>c.getContext('2d').drawImage(i,0,0);i.src='/page.svg'</script>`,
    { style: 'margin:0}form{position:absolute;left:420px;top:240px' },
  )
}

/** What such a page shows: lines of something, and a mark or another below them, the fifth thing from the top. */
const pageSvg = (mark: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="560"><rect width="1000" height="560" fill="#fff"/><g transform="translate(60 104)">${mark}</g>
<g fill="#444">${[8, 30, 52, 74].map((y) => `<rect x="20" y="${y}" width="700" height="8"/>`).join('')}<rect x="300" y="210" width="400" height="16"/><rect x="300" y="500" width="320" height="8"/></g></svg>`

export const FILES: Readonly<Record<string, string>> = {
  '/mark.svg': markSvg(),
  '/other.svg': otherSvg(),
  '/page.svg': pageSvg(markSvg()),
  '/other-page.svg': pageSvg(otherSvg()),
}

export const HONEST_PAGES: Readonly<Record<string, string>> = {
  'another mark': signIn('<img src="/other.svg" width="200" height="80">'),
  'partners in a row': signIn(
    `<div>${`${IMG} <img src="/other.svg" width="200" height="80"> `.repeat(2)}</div>`,
  ),
  'another path': signIn(pathSvg(17)),
  'a known path in a button': signIn(`<p><button>Se connecter avec ${pathSvg()}</button></p>`),
  'another in a shadow': signIn(
    `<x-head></x-head><script>document.querySelector('x-head').attachShadow({mode:'open'}).innerHTML='${IMG.replace('mark', 'other')}'</script>`,
  ),
  'another on one canvas': drawnPage('<canvas width="1000" height="560"></canvas>').replace(
    "i.src='/page.svg'",
    "i.src='/other-page.svg'",
  ),
  'a button': signIn(`<p><button>Se connecter avec ${markSvg()}</button></p>`),
  'a mark in the foot': signIn('', { below: `<footer>${IMG}</footer>` }),
}

/** A copy of the built extension that takes the invented mark, and the invented path, for France Travail's. */
export async function withInventedMark(built: string): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'vigie-marks-')), 'extension')
  cpSync(built, folder, { recursive: true })
  const first = data.marks['france-travail'].find((one) => markFromText(one).radius > 0.3)
  const [drawing] = described(drawnPixels('mark'))
  if (!first || !drawing) throw new Error('no mark to put the invented one in place of')
  const look = lookOf(drawing, knownMarks().space)
  const file = join(folder, 'worker.js')
  const [path = ''] = await hashesOf([zigzag(31)])
  const [knownPath = ''] = data.paths['france-travail'].split(' ')
  const before = readFileSync(file, 'utf8')
  const withPath = before.replace(knownPath, path)
  const after = withPath.replace(first, markToText({ look, radius: markFromText(first).radius }))
  if (withPath === before || after === withPath)
    throw new Error('the worker does not hold the known marks')
  writeFileSync(file, after)
  return folder
}
