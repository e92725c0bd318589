import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { sleep } from '../browser/wait.ts'
import { see } from './warning/eye.ts'
import { compose, dropOn } from './warning/input.ts'
import { makeStand, type Stand } from './warning/kit.ts'

/** Notes everything that a page can learn, in the way that learns most: first, on the window. */
const SPY = `<script>
  var heard = []
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'paste', 'drop', 'submit', 'click', 'compositionupdate'])
    addEventListener(type, (event) => heard.push(type + ':' + (event.key ?? event.data ?? '')), true)
</script>`
const FORM = `${SPY}<body style="background:#ddf"><form action="/sent" onsubmit="heard.push('sent')">
  <input id="text"> <input id="code" type="password"> <textarea id="area"></textarea>
  <input id="kept" value="déjà là"> <button id="send">Envoyer</button></form>
  <div id="rich" contenteditable style="min-height:30px">.</div>
  <button id="plain" onclick="heard.push('pressed')">Suite</button>`
/** A field takes text by itself; a zone takes what its script takes. */
const DROPS = `<body style="background:#ddf"><input id="text" style="height:60px;width:400px"><div id="zone" style="height:100px;background:#eee"></div>
  <script>
    var got = []
    for (const type of ['dragenter', 'dragover']) zone.addEventListener(type, (event) => event.preventDefault())
    zone.addEventListener('drop', (event) => {
      event.preventDefault()
      got.push(event.dataTransfer.files.length ? 'file' : event.dataTransfer.getData('text'))
    })
  </script>`
const FIELDS = ['text', 'code', 'area', 'rich']

const heard = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
const contentOf = (page: Page, id: string) =>
  page.evaluate((id) => {
    const field = document.getElementById(id) as HTMLInputElement
    return field.value ?? field.textContent
  }, id)

async function typeInto(page: Page, id: string, text: string): Promise<void> {
  const place = await page.evaluate((id) => {
    const { left, top, width, height } = (
      document.getElementById(id) as Element
    ).getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }, id)
  await page.mouse.click(place.x, place.y)
  await page.keyboard.type(text)
}

describe.each<BrowserKind>(['chromium', 'firefox'])('in %s', (kind) => {
  let stand: Stand
  beforeAll(async () => {
    stand = await makeStand(kind)
  })
  afterAll(() => stand?.close())

  describe('a page that is not held', () => {
    test('gets what is typed and sent', async () => {
      const page = await stand.open(FORM, 'nothing')
      for (const id of FIELDS) await typeInto(page, id, 'abc')
      for (const id of FIELDS) expect(await contentOf(page, id)).toContain('abc')
      await page.click('#plain')
      expect(await heard(page)).toEqual(expect.arrayContaining(['keydown:a', 'input:a', 'pressed']))
      await page.close()
    })
  })

  describe('a page that is held', () => {
    test('gets nothing typed, and hears nothing of it', async () => {
      const page = await stand.open(FORM, 'hold')
      for (const id of FIELDS) await typeInto(page, id, 'secret')
      for (const id of ['text', 'code', 'area']) expect(await contentOf(page, id)).toBe('')
      expect(await contentOf(page, 'rich')).toBe('.')
      expect(await heard(page)).toEqual([])
      await page.close()
    })

    test('gets nothing typed even where a script keeps the focus in a field', async () => {
      const page = await stand.open(
        `${FORM}<script>setInterval(() => document.getElementById('code').focus(), 5)</script>`,
        'hold',
      )
      await sleep(200)
      await page.keyboard.type('secret')
      expect(await contentOf(page, 'code')).toBe('')
      expect(await heard(page)).toEqual([])
      await page.close()
    })

    test('sends nothing by click or Enter', async () => {
      const page = await stand.open(FORM, 'hold')
      const address = page.url()
      await page.click('#send')
      await page.click('#plain')
      await page.focus('#text')
      await page.keyboard.press('Enter')
      await sleep(300)
      expect(page.url()).toBe(address)
      expect(await heard(page)).toEqual([])
      await page.close()
    })

    test('gets nothing pasted', async () => {
      const source = await stand.open('<body><input id="text">', 'nothing')
      await typeInto(source, 'text', 'copie')
      const all = async (page: Page, key: string) => {
        await page.keyboard.down('Control')
        await page.keyboard.press(key as 'a')
        await page.keyboard.up('Control')
      }
      await all(source, 'a')
      await all(source, 'c')
      const open = await stand.open(FORM, 'nothing')
      await typeInto(open, 'text', '')
      await all(open, 'v')
      expect(await contentOf(open, 'text')).toBe('copie')

      const page = await stand.open(FORM, 'hold')
      await typeInto(page, 'text', '')
      await all(page, 'v')
      expect(await contentOf(page, 'text')).toBe('')
      expect(await heard(page)).toEqual([])
      for (const one of [source, open, page]) await one.close()
    })

    test('gets nothing dropped, neither words nor a file', async () => {
      const dropAll = async (page: Page) => {
        await dropOn(page, 'text', 'text')
        await dropOn(page, 'zone', 'text')
        await dropOn(page, 'zone', 'file')
        const got = await page.evaluate(() => (globalThis as unknown as { got: string[] }).got)
        return [await contentOf(page, 'text'), ...got]
      }
      const open = await stand.open(DROPS, 'nothing')
      // A field takes no drop from a script.
      const inField = kind === 'firefox' ? '' : 'secret'
      expect(await dropAll(open)).toEqual([inField, 'secret', 'file'])
      const page = await stand.open(DROPS, 'hold')
      const address = page.url()
      expect(await dropAll(page)).toEqual([''])
      expect(page.url()).toBe(address)
      for (const one of [open, page]) await one.close()
    })

    test.each([
      ['until the person decides', 'hold'],
      ['until the verdict is there', 'wait'],
    ])('%s, gets nothing composed by an input method', async (_, query) => {
      const open = await stand.open(FORM, 'nothing')
      await typeInto(open, 'text', '')
      await compose(open, 'secret')
      expect(await contentOf(open, 'text')).toContain('secret')
      const page = await stand.open(FORM, query)
      for (const id of FIELDS) {
        await typeInto(page, id, '')
        // A script that keeps the focus in the field, as a phishing page would.
        await page.focus(`#${id}`)
        await compose(page, 'secret')
      }
      for (const id of ['text', 'code', 'area']) expect(await contentOf(page, id)).toBe('')
      expect(await contentOf(page, 'rich')).toBe('.')
      expect(await heard(page)).toEqual([])
      for (const one of [open, page]) await one.close()
    })

    test('keeps what was in it', async () => {
      const page = await stand.open(FORM, 'hold')
      await typeInto(page, 'kept', 'x')
      expect(await contentOf(page, 'kept')).toBe('déjà là')
      await page.close()
    })
  })

  describe('under a danger warning', () => {
    test.each([
      ['that is held', 'danger'],
      // Before the frame is held, and in frames that no script of ours reaches.
      ['that is not', 'nothing'],
    ])('a child frame %s gets nothing, though it takes the focus', async (_, query) => {
      const inner = stand.serve(
        `${FORM}<script>setTimeout(() => document.getElementById('code').focus(), 600)</script>`,
        query,
      )
      const page = await stand.open(
        `<body style="margin:0;background:#ddf"><iframe src="${inner}" style="width:100%;height:700px;border:0"></iframe>`,
        'danger',
      )
      await sleep(1_200)
      await page.keyboard.type('secret')
      const frame = page.frames()[1]
      if (!frame) throw new Error('no frame')
      const field = () => (document.getElementById('code') as HTMLInputElement).value
      expect(await frame.evaluate(field)).toBe('')
      expect((await see(page)).warning).toBeGreaterThan(0.8)
      await page.close()
    })
  })

  describe('at the moment of giving', () => {
    // Made up; valid check digits, nobody's.
    const IBAN = 'FR7612345678901234567890104'
    const NIR = '207037511223301'
    const CARD = '4111111111111111'

    test.each([
      ['a phone number', '0612345678'],
      ['a birth date', '12/03/2007'],
      ['a sentence', 'Je cherche un emploi de cuisinier depuis le 3 mai 2026.'],
      ['an IBAN with a wrong key', IBAN.replace('FR76', 'FR77')],
      ['a number of sixteen digits', '4111111111111112'],
    ])('%s passes', async (_, text) => {
      const page = await stand.open(FORM, 'moment')
      await typeInto(page, 'text', text)
      await sleep(100)
      expect(await contentOf(page, 'text')).toBe(text)
      expect(stand.told(page)).toEqual([])
      await page.close()
    })

    test.each([
      ['iban', 'text', IBAN],
      ['nir', 'area', NIR],
      ['card', 'code', CARD],
      ['iban', 'rich', IBAN],
    ])('%s typed into %s raises the warning before it is whole', async (what, id, text) => {
      const page = await stand.open(FORM, 'moment')
      await typeInto(page, id, text)
      await stand.tells(page, `found-${what}`)
      expect((await contentOf(page, id))?.replace('.', '')).toBe(text.slice(0, -1))
      expect(await heard(page)).not.toContain(`input:${text}`)
      await sleep(200)
      expect((await see(page)).warning).toBeGreaterThan(0.8)
      await page.close()
    })

    test('a card number in four boxes raises it', async () => {
      const boxes = [0, 1, 2, 3].map((at) => `<input id="box${at}" maxlength="4">`).join('')
      const page = await stand.open(`<body><form>${boxes}</form>`, 'moment')
      for (const at of [0, 1, 2, 3])
        await typeInto(page, `box${at}`, CARD.slice(at * 4, at * 4 + 4))
      await stand.tells(page, 'found-card')
      await page.close()
    })

    test('a field in a closed shadow root raises it', async () => {
      const page = await stand.open(
        `<body><div id="host"></div><script>
          const root = document.getElementById('host').attachShadow({ mode: 'closed' })
          root.append(document.createElement('input'))
          addEventListener('load', () => root.firstChild.focus())</script>`,
        'moment',
      )
      await sleep(300)
      await page.keyboard.type(IBAN)
      await stand.tells(page, 'found-iban')
      await page.close()
    })

    test('a paste raises it and does not arrive', async () => {
      const source = await stand.open('<body><input id="text">', 'nothing')
      await typeInto(source, 'text', `RIB ${IBAN}`)
      for (const key of ['a', 'c'] as const) {
        await source.keyboard.down('Control')
        await source.keyboard.press(key)
        await source.keyboard.up('Control')
      }
      const page = await stand.open(FORM, 'moment')
      await typeInto(page, 'text', '')
      await page.keyboard.down('Control')
      await page.keyboard.press('v')
      await page.keyboard.up('Control')
      await stand.tells(page, 'found-iban')
      expect(await contentOf(page, 'text')).toBe('')
      for (const one of [source, page]) await one.close()
    })
  })
})
