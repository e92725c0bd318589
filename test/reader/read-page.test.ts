import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { PageEvidence } from '../../src/evidence/page.ts'
import { readPage } from '../../src/reader/read-page.ts'

const where = {
  url: 'https://dossier.example/suivi/',
  hostname: 'dossier.example',
  frame: 'top',
} as const
const documentOf = (html: string) => new JSDOM(html, { url: where.url }).window.document
const read = (html: string): PageEvidence => readPage(documentOf(html), where, { now: () => 0 })

test('reads what a page says of itself', () => {
  const page = read(`<!doctype html><html lang="fr-FR"><head>
    <title>Espace | Connexion</title>
    <meta property="og:site_name" content="Le Site">
    <script type="application/ld+json">{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"Le Journal"}}</script>
    <link rel="icon" href="https://cdn.example/fav.ico?x=1"><link rel="canonical" href="https://vrai.example/page">
    <style>a{color:#283276}</style></head><body>
    <!-- saved from url=(0030)https://candidat.example.org/ -->
    <header><a href="/"><img src="/img/logo-ft.svg?2" alt="Mon logo"></a> Tête</header>
    <article><h1>Grand titre</h1><p class="byline">Par Zoé</p><p>un deux trois</p></article>
    <a href="https://ailleurs.example/a">x</a><a href="https://ailleurs.example/b">y</a><a href="#">z</a>
    <a href="https://wa.me/33600000000">WhatsApp</a>
    <footer>© Tout le monde</footer></body></html>`)
  expect(page).toMatchObject({
    language: 'fr-fr',
    title: 'Espace | Connexion',
    siteNames: ['Le Site', 'Le Journal'],
    headings: ['Grand titre'],
    header: 'Mon logo Tête',
    footer: '© Tout le monde',
    pictures: [{ name: 'Mon logo', file: 'logo-ft.svg', host: '', region: 'header' }],
    icons: [{ file: 'fav.ico', host: 'cdn.example' }],
    saysItIs: ['vrai.example', 'candidat.example.org'],
    colours: ['#283276'],
    linkHosts: [
      { host: 'ailleurs.example', count: 2 },
      { host: 'wa.me', count: 1 },
    ],
    article: { structure: true, byline: true, date: false },
    contacts: [{ by: 'whatsapp', to: '33600000000' }],
    unread: [],
  })
})

test('reads a field by everything around it', () => {
  const { fields, forms } = read(`<form class="login-form" action="https://collecte.example/x.php">
    <label for="a">Numéro de carte</label><input id="a" name="user" type="tel" maxlength="19" inputmode="numeric">
    <table><tr><td>IBAN</td><td><input name="x1" placeholder="FR76"></td></tr></table>
    <label>Mot de passe <input type="password" value="never read"></label>
    <input type="hidden" name="h"><input type="submit" value="Valider">
    <input type="file" accept="image/*" capture aria-label="Recto"></form>
    <div contenteditable>…</div>`)
  expect(forms).toEqual([{ host: 'collecte.example', name: 'login-form', search: false }])
  expect(fields.map(({ kind, type }) => `${kind} ${type}`)).toEqual([
    'input tel',
    'input text',
    'input password',
    'input file',
    'editable editable',
  ])
  expect(fields[0]).toMatchObject({ label: 'Numéro de carte', maxLength: 19, form: 0 })
  expect(fields[1]).toMatchObject({ near: 'IBAN', placeholder: 'FR76' })
  expect(fields[2]).toMatchObject({ label: 'Mot de passe' })
  expect(fields[3]).toMatchObject({ aria: 'Recto', capture: true, accept: 'image/*' })
  expect(fields[4]?.form).toBe(-1)
  expect(JSON.stringify(fields)).not.toContain('never read')
})

test('is not fooled by fields that shadow the DOM', () => {
  const page = read(`<title>Vrai titre</title><img name="documentElement"><img name="title">
    <form id="f"><input name="firstChild"><input name="nextSibling"><input name="parentNode">
    <input name="getAttribute"><input name="nodeType"><input name="attributes"><input name="localName">
    <label>IBAN <input name="hasAttribute"></label></form><h1>Après</h1>`)
  expect(page.title).toBe('Vrai titre')
  expect(page.headings).toEqual(['Après'])
  expect(page.fields).toHaveLength(8)
  expect(page.fields[7]?.label).toBe('IBAN')
})

test('joins letters that stand in elements of their own', () => {
  const { headings, text } = read(
    '<h1><i>F</i><b>r</b>ance <span>Tra</span>vail</h1><p>a</p><p>b</p>',
  )
  expect(headings).toEqual(['France Travail'])
  expect(text).toBe('France Travail\na\nb')
})

test.each([
  [
    'a break in the source is a space',
    '<p>votre espace France\n\n  Travail</p>',
    'votre espace France Travail',
  ],
  ['between letters, too', '<b>F</b><b>T</b>\n<b>x</b>', 'FT x'],
  ['items of a menu are lines', '<a>France</a>\n<a>Travail</a>', 'France\nTravail'],
  ['a link in a sentence is none', '<p>à <a>France</a> Travail</p>', 'à France Travail'],
  [
    'a name and its motto do not run together',
    '<b>Urssaf</b><i>Au service</i>',
    'Urssaf Au service',
  ],
  ['letters do', '<b>U</b><i>rssaf</i>', 'Urssaf'],
])('%s', (_, html, text) => expect(read(html)).toMatchObject({ text, unread: [] }))

test('reads shadow roots where their hosts stand', () => {
  const document = documentOf('<h1>a</h1><div id="host"></div><h2>z</h2>')
  const root = document.querySelector('#host')?.attachShadow({ mode: 'closed' })
  if (!root) throw new Error('no shadow root')
  root.innerHTML = '<h1>dedans</h1><span id="l">IBAN</span><input aria-labelledby="l">'
  const page = readPage(document, where, {
    openShadow: (element) => (element.id === 'host' ? root : null),
  })
  expect(page.headings).toEqual(['a', 'dedans', 'z'])
  expect(page.fields[0]).toMatchObject({ aria: 'IBAN' })
})

test('sees a pad of digits as a field', () => {
  const pad = [...'7302918465'].map((digit) => `<button>${digit}</button>`).join('')
  const { fields } = read(`<p>Votre code personnel</p><div>${pad}</div>`)
  expect(fields).toMatchObject([{ kind: 'pad', near: 'Votre code personnel' }])
})

test('says what it did not read, and finds the form behind 70,000 elements', () => {
  // A clock that stands still: how fast this machine is today is not the question.
  const read = (html: string) => readPage(documentOf(html), where, { now: () => 0 })
  const page = read(
    `<body>${'<i></i>'.repeat(70_000)}<label for="p">IBAN</label><input id="p" placeholder="IBAN">`,
  )
  expect(page.unread).toContain('nodes')
  expect(page.fields).toMatchObject([{ placeholder: 'IBAN' }])
  expect(read(`<p>${'mot '.repeat(1_000_000)}`).unread).toEqual(['text'])
}, 120_000)

test('is not made too large to send by 20,000 forms', () => {
  const page = readPage(
    documentOf(
      `${'<form action="https://a.example/"></form>'.repeat(20_000)}<input placeholder="IBAN">`,
    ),
    where,
    { now: () => 0 },
  )
  expect(page.unread).toEqual(['forms'])
  expect(page.fields).toMatchObject([{ placeholder: 'IBAN', form: -1 }])
  expect(JSON.stringify(page).length).toBeLessThan(100_000)
})

test('stops when its time is over', () => {
  let time = 0
  const page = readPage(documentOf('<i></i>'.repeat(20_000)), where, { now: () => (time += 5) })
  expect(page.unread).toContain('time')
})

describe('the comment of a copied page', () => {
  test.each([
    ['of a browser', ' saved from url=(0030)https://copie.example/ '],
    [
      'of HTTrack',
      " Mirrored from copie.example/a by HTTrack Website Copier/3.x [XR&CO'2014], Mon ",
    ],
    [
      'of monolith',
      ' Saved from https://copie.example/ at 2026-01-05T10:00:00Z using monolith v2.8.1 ',
    ],
    [
      'of SingleFile',
      '\n Page saved with SingleFile \n url: https://copie.example/a \n saved date: Mon ',
    ],
  ])('%s says what it copies', (_, comment) => {
    expect(read(`<!--${comment}--><p>a`).saysItIs).toContain('copie.example')
  })
  test.each([
    ' logo saved from copie.example ',
    ' picture saved from https://copie.example/a.png ',
  ])('is not "%s"', (comment) => {
    expect(read(`<!--${comment}--><p>a`).saysItIs).not.toContain('copie.example')
  })
})
