import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { FRAME_KINDS } from './pages/frames.ts'
import { BRAND, FORM, GUILTY, html, js, pagesAt } from './pages/site.ts'
import { stopWorker } from './stop-worker.ts'

/** How long (ms) a page must stay without a badge to count as silent. */
const SILENCE = 1_500

const pages: Record<string, string> = {
  guilty: html(GUILTY, 'France Travail'),
  formless: html('<h1>La boulangerie</h1><p>Du pain et des gâteaux.</p>'),
  ordinary: html(`<h1>La boulangerie</h1><p>Du pain et des gâteaux.</p>${FORM}`),
  mention: html(
    `<header>Le Journal des Deux Rives</header><article><h1>Une fuite de données à France Travail</h1>
     <p>Par Ada Lorme, le 3 mars.</p><p>${'Les inscrits ont été prévenus par courrier. '.repeat(40)}</p></article>
     <form><label>Adresse mail <input type="email"></label><label>Mot de passe <input type="password"></label></form>
     <footer>© Le Journal des Deux Rives</footer>`,
    'Fuite à France Travail – Le Journal des Deux Rives',
  ),
}
/** Adds a page and answers its address, on a host of its own. */
let count = 0
function at(body: string, title?: string): string {
  const path = `page-${++count}`
  pages[path] = html(body, title)
  return `https://site-${count}.example/${path}`
}

describe.each(['chromium', 'firefox'] as const)('%s', (kind) => {
  let server: Server
  let vigie: Vigie

  beforeAll(async () => {
    server = await serve((url, request) => {
      const inner = /^\/child-(\w+)$/.exec(url.pathname)?.[1]
      if (inner) return html(inner === 'form' ? FORM : inner === 'brand' ? BRAND : GUILTY)
      if (url.pathname === '/slow.js')
        return new Promise((done) => setTimeout(() => done('//'), 3_000))
      return pagesAt(pages)(url, request)
    })
    vigie = await launch({ kind, ports: server })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  async function open(address: string): Promise<Page> {
    const page = await vigie.newPage()
    await page.goto(address)
    return page
  }
  async function becomes(address: string, badge: string): Promise<void> {
    const page = await open(address)
    await vigie.badgeBecomes(page, badge)
    await page.close()
  }
  async function staysSilent(address: string): Promise<void> {
    const page = await open(address)
    await new Promise((done) => setTimeout(done, SILENCE))
    expect((await vigie.badge(page)).text).toBe('')
    await page.close()
  }

  test('the built scout is small, stands alone, and leaves no file that a page can ask for', () => {
    const manifest = JSON.parse(readFileSync(`dist/${kind}/manifest.json`, 'utf8'))
    const [{ js: files, run_at: when, all_frames: frames }] = manifest.content_scripts
    expect({ files, when, frames }).toEqual({
      files: ['src/content/scout.js'],
      when: 'document_start',
      frames: true,
    })
    const scout = readFileSync(`dist/${kind}/src/content/scout.js`, 'utf8')
    expect(Buffer.byteLength(scout)).toBeLessThanOrEqual(8192)
    expect(scout).not.toMatch(/\bimport\b/)
    expect(manifest.web_accessible_resources).toBeUndefined()
  })

  describe('the toolbar', () => {
    test('stays empty on an ordinary page with a form', () =>
      staysSilent('https://boulangerie.example/ordinary'))
    test('stays empty on an article that mentions the name', () =>
      staysSilent('https://journal.example/mention'))
    test('warns of the guilty page', () => becomes('https://site-quelconque.example/guilty', '!'))
    test('names the official site, whatever it shows', () =>
      becomes('https://candidat.francetravail.fr/guilty', '✓'))
  })

  // Several tabs at once: each waits for the better part of two seconds.
  describe.concurrent.each(Object.entries(FRAME_KINDS))('a frame of kind "%s"', (_, frame) => {
    const inside = (inner: string, what: string) =>
      frame(inner).replaceAll('/child', `/child-${what}`)
    test('is read when all is in it', () => becomes(at(inside(GUILTY, 'guilty')), '!'))
    test('is joined to the name around it', () => becomes(at(BRAND + inside(FORM, 'form')), '!'))
    test('is joined to the name around it when it comes later', () =>
      becomes(
        at(
          `${BRAND}<div id="place"></div><script>setTimeout(() => {
          const made = document.createRange().createContextualFragment(${js(inside(FORM, 'form'))})
          place.append(made) }, 1000)</script>`,
        ),
        '!',
      ))
    test('is joined to the form around it', () => becomes(at(FORM + inside(BRAND, 'brand')), '!'))
    test('says nothing when nothing of ours is in it', () =>
      staysSilent(at(`<h1>La boulangerie</h1>${inside(FORM, 'form')}`)))
  })

  describe('a closed shadow root', () => {
    const into = (host: string, inner: string) =>
      `<script>{ const root = ${host}.attachShadow({ mode: 'closed' }); root.innerHTML = ${js(inner)} }</script>`
    test('is read', () => becomes(at(`<div id="host"></div>${into('host', GUILTY)}`), '!'))
    test('is read in an element of its own making', () =>
      becomes(at(`<mon-espace id="host">x</mon-espace>${into('host', GUILTY)}`), '!'))
    test('is read inside another', () =>
      becomes(
        at(`<div id="host"></div><script>
          const outer = host.attachShadow({ mode: 'closed' })
          outer.innerHTML = '<section></section>'
          outer.firstChild.attachShadow({ mode: 'closed' }).innerHTML = ${js(GUILTY)}</script>`),
        '!',
      ))
    test('is read when it comes without a trace', () =>
      becomes(
        at(`<div id="host"></div><script>setTimeout(() => {
          host.attachShadow({ mode: 'closed' }).innerHTML = ${js(GUILTY)} }, 1000)</script>`),
        '!',
      ))
    test('with the form is joined to the name outside', () =>
      becomes(at(`${BRAND}<div id="host">x</div>${into('host', FORM)}`), '!'))
  })

  describe('a page that changes', () => {
    const later = (ms: number, script: string) =>
      `<script>setTimeout(() => { ${script} }, ${ms})</script>`
    test('is read again when its form comes', () =>
      becomes(
        at(BRAND + later(1500, `document.body.insertAdjacentHTML('beforeend', ${js(FORM)})`)),
        '!',
      ))
    test('is read again when all of it comes after 10 s', () =>
      becomes(at(later(10_000, `document.body.innerHTML = ${js(GUILTY)}`)), '!'))
    // A shorter wait would not prove it: until 60 s after its load a page is looked at without any cause.
    if (kind === 'chromium')
      test('is read again when all of it comes after 62 s', async () => {
        const page = await open(at(later(62_000, `document.body.innerHTML = ${js(GUILTY)}`)))
        await vigie.badgeBecomes(page, '!', 90_000)
        await page.close()
      })
    test('is read again after a click', async () => {
      const page = await open(
        at(`<button id="go">Continuer</button><script>
        go.onclick = () => { document.body.innerHTML = ${js(GUILTY)} }</script>`),
      )
      await new Promise((done) => setTimeout(done, 500))
      expect((await vigie.badge(page)).text).toBe('')
      await page.click('#go')
      await vigie.badgeBecomes(page, '!')
      await page.close()
    })
    test('is read again when its history changes', async () => {
      const address = at(
        later(
          500,
          `history.pushState({}, '', '?etape=2'); document.body.innerHTML = ${js(GUILTY)}`,
        ),
      )
      const page = await open(address)
      await vigie.badgeBecomes(page, '!', 15_000, `${address}?etape=2`)
      await page.close()
    })
    test('is read again when words are swapped in place', () =>
      becomes(
        at(
          `<h1>Bienvenue</h1>${FORM}${later(800, `document.title = 'France Travail'; document.querySelector('h1').firstChild.data = 'France Travail : votre espace'`)}`,
        ),
        '!',
      ))
    test('is read again when a field turns into another', () =>
      becomes(
        at(
          `${BRAND}<input id="f" placeholder="Rechercher" type="search">${later(800, `f.type = 'password'; f.placeholder = 'Mot de passe'`)}`,
        ),
        '!',
      ))
    test('is read again after document.open', () =>
      becomes(
        at(later(500, `document.open(); document.write(${js(html(GUILTY))}); document.close()`)),
        '!',
      ))
    test('is read when it writes itself anew before it was looked at', () =>
      becomes(
        at(
          `${later(50, `document.open(); document.write(${js(html(GUILTY))}); document.close()`)}<script src="/slow.js"></script>`,
        ),
        '!',
      ))
    test('is read while it is still loading', async () => {
      const page = await vigie.newPage()
      const address = at(`${GUILTY}<script src="/slow.js"></script>`)
      void page.goto(address).catch(() => {})
      await vigie.badgeBecomes(page, '!', 15_000, address)
      expect(await page.evaluate(() => document.readyState)).toBe('loading')
      await page.close()
    })
    test('keeps its level when it hides its name', async () => {
      const page = await open(
        at(GUILTY + later(1500, `document.body.innerHTML = ${js(FORM)}; document.title = ''`)),
      )
      await vigie.badgeBecomes(page, '!')
      await new Promise((done) => setTimeout(done, 2500))
      expect((await vigie.badge(page)).text).toBe('!')
      await page.close()
    })
  })

  describe('several pages', () => {
    test('of one site in one tab are one flow: the name first, the card later', async () => {
      const first = at(
        `${BRAND}<form><label>Nom <input name="nom"></label><label>Date de naissance <input name="naissance"></label></form>`,
        'France Travail',
      )
      const page = await open(first)
      await new Promise((done) => setTimeout(done, SILENCE))
      const card = at(
        '<h1>Étape 2</h1><form><label>Numéro de carte <input name="a"></label><label>Cryptogramme <input name="b"></label></form>',
      )
      await page.goto(new URL(new URL(card).pathname, first).href)
      await vigie.badgeBecomes(page, '!')
      await page.close()
    })
    test('of another site are not', async () => {
      const page = await open(at(BRAND, 'France Travail'))
      await new Promise((done) => setTimeout(done, 600))
      await page.goto(
        at(
          '<h1>Le moulin</h1><form><label>Numéro de carte <input name="a"></label><label>Cryptogramme <input name="b"></label></form>',
          'Le moulin',
        ),
      )
      await new Promise((done) => setTimeout(done, SILENCE))
      expect((await vigie.badge(page)).text).toBe('')
      await page.close()
    })
    test('a level ends with its page, and is back when the page is', async () => {
      const page = await open('https://retour.example/guilty')
      await vigie.badgeBecomes(page, '!')
      await page.goto('https://retour.example/formless')
      await new Promise((done) => setTimeout(done, 500))
      expect((await vigie.badge(page)).text).toBe('')
      await page.evaluate(() => history.back())
      await vigie.badgeBecomes(page, '!', 15_000, 'https://retour.example/guilty')
      await page.close()
    })
    test('a window that a page opens empty and writes into', async () => {
      const before = await vigie.browser.pages()
      const page = await open(
        at(`<button id="go">Ouvrir</button><script>go.onclick = () => {
        const w = open('', '_blank', 'width=400,height=400'); w.document.write(${js(html(GUILTY, 'Votre espace'))}); w.document.close() }</script>`),
      )
      await page.click('#go')
      const all = () =>
        vigie.inExtension(async () => {
          const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
          const tabs = await api.tabs.query({})
          return Promise.all(tabs.map(({ id }) => api.action.getBadgeText({ tabId: id ?? -1 })))
        })
      await expect.poll(all, { timeout: 10_000 }).toContain('!')
      const known = new Set(before)
      for (const one of await vigie.browser.pages()) if (!known.has(one)) await one.close()
    })
  })

  describe('a page that floods', () => {
    test('with changes', () =>
      becomes(
        at(`<div id="noise"></div><script>
          setInterval(() => { for (let i = 0; i < 500; i++) noise.textContent = i }, 10)
          setTimeout(() => document.body.insertAdjacentHTML('beforeend', ${js(GUILTY)}), 1000)</script>`),
        '!',
      ))
    test('with 200,000 elements', () =>
      becomes(
        at(`<div id="many"></div><script>
          many.append(...Array.from({ length: 200 }, () => { const p = document.createElement('div'); p.innerHTML = '<i>a</i>'.repeat(1000); return p }))
          document.body.insertAdjacentHTML('afterbegin', ${js(GUILTY)})</script>`),
        '!',
      ))
    test('with 4,000 elements before its form, once the person is about to fill it in', async () => {
      const page = await open(
        at(`<p>${'<i>du texte</i>'.repeat(4_000)}</p>${GUILTY}`, 'Votre espace'),
      )
      await new Promise((done) => setTimeout(done, SILENCE))
      // What it asks for may have woken the reader before.
      await page.focus('input')
      await vigie.badgeBecomes(page, '!')
      await page.close()
    })
    test('with 5 MB of text before its form', () =>
      becomes(
        at(
          `<p id="long"></p><script>long.textContent = 'du texte '.repeat(600000); document.body.insertAdjacentHTML('beforeend', ${js(GUILTY)})</script>`,
        ),
        '!',
      ))
  })

  describe('a page that rigs its document', () => {
    const rigged = (names: string, tag: (name: string) => string) =>
      names.split(' ').map(tag).join('')
    test('by elements named like its members', () =>
      becomes(
        at(
          rigged(
            'querySelectorAll querySelector getElementsByTagName documentElement title URL body firstChild',
            (name) => `<img name="${name}" alt="">`,
          ) + GUILTY,
        ),
        '!',
      ))
    test("by fields named like its form's members", () =>
      becomes(
        at(
          `<form>${rigged(
            'nextSibling firstChild parentNode textContent localName nodeType getAttribute querySelectorAll',
            (name) => `<input name="${name}">`,
          )}</form>${GUILTY}`,
        ),
        '!',
      ))
    test("by frames named like its window's members", () =>
      becomes(
        at(
          rigged(
            'addEventListener setTimeout performance',
            (name) => `<iframe name="${name}"></iframe>`,
          ) + GUILTY,
        ),
        '!',
      ))
    test('by stopping every timer', () =>
      becomes(
        at(`<script>setInterval(() => { for (let id = 0; id < 2000; id++) clearTimeout(id) }, 1)</script>
          <div id="later"></div><script>addEventListener('load', () => { later.innerHTML = ${js(GUILTY)} })</script>`),
        '!',
      ))
  })

  test('nothing typed gets through before the verdict', async () => {
    const page = await open(
      at(`<script>
      window.got = ''
      addEventListener('input', (event) => { window.got += event.target.value }, true)
      addEventListener('keydown', (event) => { window.got += event.key }, true)
      setTimeout(() => { document.body.innerHTML = ${js(GUILTY)}; document.querySelector('input').focus(); document.title = 'prêt' }, 300)</script>`),
    )
    await page.waitForFunction(() => document.title === 'prêt', { polling: 5 })
    await page.keyboard.type('FR7612345678901234567890123', { delay: 10 })
    await vigie.badgeBecomes(page, '!')
    const got = await page.evaluate(
      () =>
        (globalThis as unknown as { got: string }).got +
        (document.querySelector('input')?.value ?? ''),
    )
    expect(got).toBe('')
    await page.close()
  })

  test('the highlighted way out leads to the real site', async () => {
    const page = await open('https://sortie.example/guilty')
    await vigie.badgeBecomes(page, '!')
    await new Promise((done) => setTimeout(done, 500))
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.url(), { timeout: 10_000 })
      .toMatch(/^https:\/\/[\w.-]*francetravail\.fr\//)
    await page.close()
  })

  test('what is known of a tab outlives the worker', async () => {
    const page = await open('https://sommeil.example/guilty')
    await vigie.badgeBecomes(page, '!')
    await stopWorker(vigie)
    expect((await vigie.badge(page)).text).toBe('!')
    const state = await vigie.inExtension(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
      const tabs = await api.tabs.query({})
      const tab = tabs.find(({ url }) => url?.startsWith('https://sommeil.example/'))
      const letter = { kind: 'tab-state', carries: { tabId: tab?.id } }
      return (await api.runtime.sendMessage(letter)).ok
    })
    expect(state).toMatchObject({
      hostname: 'sommeil.example',
      page: { level: 'danger', identity: 'france-travail' },
    })
    await stopWorker(vigie)
    await becomes('https://reveil.example/guilty', '!')
    await page.close()
  })
})
