import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { readBody } from '../../../src/reader/message/body.ts'

/** Reads a message as the command line does: nothing is laid out, its styles are those that it declares. */
const read = (html: string) => readBody(new JSDOM(html).window.document.body)

const REQUEST = 'Bonjour, envoyez votre RIB à France Travail.'

describe('what nobody sees is not read', () => {
  const hide = (style: string, words = 'zq') => `<i style="${style}">${words}</i>`
  test.each([
    ['no size', 'font-size:0'],
    ['no size, in points and important', 'font-size: 0pt !important'],
    ['no size in the short form', 'font:0/0 a'],
    ['one pixel', 'font-size:1px'],
    ['white on white', 'color:#fff'],
    ['nearly white', 'color:rgb(254, 254, 254)'],
    ['no colour', 'color:transparent'],
    ['not displayed', 'display:none'],
    ['not visible', 'visibility:hidden'],
    ['see-through', 'opacity:0'],
    ['in a box without width', 'display:inline-block;width:0;overflow:hidden'],
    ['in a box without height', 'display:block;max-height:0px;overflow:hidden'],
    ['far to the left', 'position:absolute;left:-9999px'],
    ['far above', 'position:absolute;top:-500px'],
    ['pushed out by its indent', 'display:block;text-indent:-9999px'],
    ['cut by a path', 'clip-path:inset(50%)'],
    ['cut by a rectangle', 'position:absolute;clip:rect(0 0 0 0)'],
  ])('%s', (_, style) => {
    const { text, hidden } = read(`<p>Fra${hide(style)}nce Tra${hide(style)}vail</p>`)
    expect(text).toBe('France Travail')
    expect(hidden).toContain('zq')
  })

  test.each([
    ['a class', '<style>.z{font-size:0}</style><p>Fra<b class=z>zq</b>nce</p>'],
    ['an element', '<style>p b{color:white}</style><p>Fra<b>zq</b>nce</p>'],
    [
      'a rule for wide windows',
      '<style>@media (min-width:480px){.z{display:none}}</style><p>Fra<b class=z>zq</b>nce</p>',
    ],
    [
      'an important rule',
      '<style>.z{display:none!important}</style><p>Fra<b class=z style="display:inline">zq</b>nce</p>',
    ],
  ])('by a style sheet: %s', (_, html) => expect(read(html).text).toBe('France'))
})

describe('what is seen is read', () => {
  test.each([
    [
      'text with a size of its own in a wrapper without',
      `<div style="font-size:0"><p style="font-size:16px">${REQUEST}</p></div>`,
    ],
    [
      'a size in em of a wrapper that has one',
      `<div style="font-size:20px"><p style="font-size:.8em">${REQUEST}</p></div>`,
    ],
    [
      'white on a dark ground',
      `<td><div style="background:#003a70"><p style="color:#fff">${REQUEST}</p></div>`,
    ],
    [
      'white on a ground that an attribute gives',
      `<table bgcolor="#003a70"><tr><td style="color:#fff">${REQUEST}</table>`,
    ],
    [
      'white on a picture',
      `<div style="background-image:url(fond.png)"><p style="color:#fff">${REQUEST}</p></div>`,
    ],
    [
      'text shown again in what is not visible',
      `<div style="visibility:hidden"><p style="visibility:visible">${REQUEST}</p></div>`,
    ],
    [
      'an open box whose overflow is cut',
      `<div style="overflow:hidden;width:600px"><p>${REQUEST}</p></div>`,
    ],
    [
      'a rule for narrow windows',
      `<style>@media (max-width:480px){p{display:none}}</style><p>${REQUEST}</p>`,
    ],
    [
      'letters drawn from right to left',
      `<p><bdo dir=rtl>${Array.from(REQUEST).reverse().join('')}</bdo></p>`,
    ],
    [
      'letters turned by a style',
      `<p style="unicode-bidi:bidi-override;direction:rtl">${Array.from(REQUEST).reverse().join('')}</p>`,
    ],
    ['a drawing’s text', `<svg><text>${REQUEST}</text></svg>`],
    ['a page in a drawing', `<svg><foreignObject><p>${REQUEST}</p></foreignObject></svg>`],
    ['the choices of an open list', `<select multiple size=4><option>${REQUEST}</option></select>`],
    ['the value of a field that was filled in', `<input readonly value="${REQUEST}">`],
    ['the name of a button', `<input type=submit value="${REQUEST}">`],
  ])('%s', (_, html) => expect(read(html).text).toContain(REQUEST))

  test('lines of a preformatted text, so that the quote in it is one', () => {
    const { text, quoted } = read(
      `<pre>Est-ce vrai ?\n\nLe 2 nov. 2026 à 09:00, Camille Inventée a écrit :\n&gt; ${REQUEST}</pre>`,
    )
    expect(text).toBe('Est-ce vrai ?')
    expect(quoted).toContain(REQUEST)
  })
})

describe('a quote', () => {
  test('is one by an attribution that a reader sees', () => {
    const { text } = read(
      `<p>Est-ce vrai ?</p><p>Le 2 mai, Camille a écrit :</p><blockquote>${REQUEST}</blockquote>`,
    )
    expect(text).not.toContain('RIB')
  })

  test.each([
    [
      'an attribution that nobody sees',
      `<p style="display:none">Le 2 mai, Camille a écrit :</p><blockquote>${REQUEST}</blockquote>`,
    ],
    [
      'one inside the quote that nobody sees',
      `<blockquote><i style="font-size:0">De : Camille</i>${REQUEST}</blockquote>`,
    ],
    [
      'the mark of a thread without anybody’s name',
      `<div id="divRplyFwdMsg"></div><p>${REQUEST}</p>`,
    ],
    ['the mark with a prefix', `<div id="v1appendonsend"></div><p>${REQUEST}</p>`],
  ])('is none by %s', (_, html) => expect(read(html).text).toContain('RIB'))

  test('is a thread from where Outlook marks it and says whose it is', () => {
    const { text, quoted } = read(
      `<p>Bien reçu.</p><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>De :</b> Camille<br><b>Envoyé :</b> lundi</div><p>${REQUEST}</p>`,
    )
    expect(text).toBe('Bien reçu.')
    expect(quoted).toContain('RIB')
  })
})

describe('no length is a way past the reader', () => {
  const long = 'Une phrase ordinaire sur la pluie et le beau temps. '
  test.each([
    ['words of many pages', `<p>${long.repeat(20_000)}</p>`],
    ['paragraphs without end', `<p>${long}</p>`.repeat(3_000)],
    ['empty elements', '<i></i>'.repeat(70_000)],
    ['hidden words', `<p style="font-size:1px">${long.repeat(5_000)}</p>`],
  ])('%s before the request', (_, padding) => {
    expect(read(`${padding}<p>${REQUEST}</p>`).text).toContain(REQUEST)
  })

  test('words after it', () =>
    expect(read(`<p>${REQUEST}</p><p>${long.repeat(20_000)}</p>`).text).toContain(REQUEST))

  test('what stands before a link in the middle is kept', () => {
    const { text, truncated } = read(
      `<p>${long.repeat(2_000)}</p><p>${REQUEST}</p><p><a href="https://dossier.example/">ici</a></p><p>${long.repeat(2_000)}</p>`,
    )
    expect(text).toContain(REQUEST)
    expect(truncated).toBe(true)
  })

  test('two hundred links to a newspaper do not crowd one out', () => {
    const link = (host: string) => `<a href="https://${host}/a">lire</a> `
    const { links } = read(link('journal.example').repeat(400) + link('dossier.example'))
    expect(links.map(({ hostname }) => hostname)).toContain('dossier.example')
  })

  test('long addresses keep the whole small enough to be judged', () => {
    const link = `<a href="https://journal.example/${'k'.repeat(3_000)}">lire</a> `
    const read100 = read(`<p>${REQUEST}</p>${link.repeat(150)}`)
    expect(JSON.stringify(read100).length).toBeLessThan(200_000)
  })

  test('whatever is poured in out of sight, the words that are seen stay the same', () => {
    const salt = fc.stringMatching(/^[a-z][a-z ]{0,11}$/)
    const style = fc.constantFrom('font-size:0', 'display:none', 'color:#fff', 'opacity:0')
    fc.assert(
      fc.property(
        salt,
        style,
        fc.integer({ min: 1, max: REQUEST.length - 1 }),
        (words, css, at) => {
          const html = `<p>${REQUEST.slice(0, at)}<span style="${css}">${words}</span>${REQUEST.slice(at)}</p>`
          expect(read(html).text).toBe(REQUEST)
        },
      ),
      { seed: 7, numRuns: 60 },
    )
  })
})
