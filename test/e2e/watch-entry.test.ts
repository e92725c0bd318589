import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { sleep } from '../browser/wait.ts'
import { compose } from './warning/input.ts'
import { makeStand, type Stand } from './warning/kit.ts'

// Made up; valid check digits, nobody's.
const IBAN = 'FR7612345678901234567890104'
const CARD = '4111111111111111'

const page = (body: string, script: string) =>
  `<body style="background:#ddf">${body}<script>window.got = ''; ${script}</script>`
const field = '<input id="at" style="width:300px">'
const box = '<div id="at" tabindex="0" style="width:300px;height:30px;border:1px solid"></div>'

/** Ways of a page to take what is typed so that no field ever holds all of it. All of them note it in `got`. */
const WAYS: Readonly<Record<string, { html: string; only?: BrowserKind }>> = {
  'a box that listens to keys': {
    html: page(box, `at.onkeydown = (e) => { if (e.key.length === 1) got += e.key }`),
  },
  'the whole window listens, before everything': {
    html: page(
      box,
      `addEventListener('keydown', (e) => { if (e.key.length === 1) got += e.key }, true)`,
    ),
  },
  'a canvas that listens to keyup': {
    html: page(
      '<canvas id="at" tabindex="0" width="300" height="30"></canvas>',
      `at.onkeyup = (e) => { if (e.key.length === 1) got += e.key }`,
    ),
  },
  'a field that takes keys by itself': {
    html: page(
      field,
      `at.onkeydown = (e) => { if (e.key.length === 1) { got += e.key; e.preventDefault() } }`,
    ),
  },
  'a field that shows dots': {
    html: page(
      field,
      `at.oninput = (e) => { got += e.data ?? ''; at.value = '•'.repeat(got.length) }`,
    ),
  },
  'a field that puts bars between': {
    html: page(
      field,
      `at.oninput = () => { got = at.value.replace(/[|]/g, ''); at.value = got.replace(/(.{4})/g, '$1|') }`,
    ),
  },
  'a field that puts marks between that nobody sees': {
    html: page(
      field,
      `at.oninput = () => { got = at.value.replace(/\\u2060/g, ''); at.value = [...got].join('\\u2060') }`,
    ),
  },
  'a field that empties itself': {
    html: page(field, `at.oninput = () => { got += at.value; at.value = '' }`),
  },
  'three fields far apart': {
    html: page(
      `<p><input id="at" maxlength="9"></p><p><input maxlength="9"></p><section><input maxlength="9"></section>`,
      `const all = [...document.querySelectorAll('input')]
      for (const [i, one] of all.entries()) one.oninput = () => {
        got = all.map(({ value }) => value).join('')
        if (one.value.length > 8) all[i + 1]?.focus()
      }`,
    ),
  },
  'a place without a field, by EditContext': {
    html: page(
      box,
      `at.editContext = new EditContext(); at.editContext.addEventListener('textupdate', (e) => { got += e.text })`,
    ),
    only: 'chromium',
  },
  'a document in design mode': {
    html: page(
      '<p id="at">.</p>',
      `document.designMode = 'on'; addEventListener('input', (e) => { got += e.data ?? '' })`,
    ),
  },
}

describe.each<BrowserKind>(['chromium', 'firefox'])('in %s, at the moment of giving', (kind) => {
  let stand: Stand
  beforeAll(async () => {
    stand = await makeStand(kind)
  })
  afterAll(() => stand?.close())
  const ways = Object.entries(WAYS).filter(([, { only }]) => (only ?? kind) === kind)

  async function typeOn(html: string, text: string) {
    const opened = await stand.open(html, 'moment')
    await sleep(150)
    await opened.click('#at')
    await opened.keyboard.type(text)
    await sleep(100)
    return opened
  }

  describe.each(ways)('%s', (_, { html }) => {
    test.each([
      ['iban', IBAN],
      ['iban', IBAN.replace(/(.{4})/g, '$1 ').trim()],
      ['card', CARD],
    ])('gets no whole %s: %s', async (what, text) => {
      const opened = await typeOn(html, text)
      await stand.tells(opened, `found-${what}`)
      const got = await opened.evaluate(() => (globalThis as unknown as { got: string }).got)
      // The last character does not arrive, nor anything that fields with `maxlength` had no room for.
      const letters = (given: string) => given.replace(/\s/g, '').length
      expect(letters(got)).toBeGreaterThan(10)
      expect(letters(got)).toBeLessThan(letters(text))
      await opened.close()
    })
    test('gets what is none', async () => {
      const text = '0612345678 44000 12031990 FR76 a4111111111111112'
      const opened = await typeOn(html, text)
      expect(stand.told(opened)).toEqual([])
      const got = await opened.evaluate(() => (globalThis as unknown as { got: string }).got)
      expect(got.replaceAll('\u00a0', ' ')).toContain(text.slice(0, 9))
      await opened.close()
    })
  })

  test('what an input method writes is remembered once', async () => {
    const opened = await typeOn(page(field, `at.oninput = () => { at.value = '' }`), '')
    for (const part of ['4111', '1111', '1111', '1111']) await compose(opened, part)
    await stand.tells(opened, 'found-card')
    await opened.close()
  })

  test('what was taken back is not remembered', async () => {
    const opened = await typeOn(
      page(box, `at.onkeydown = (e) => { got += e.key }`),
      `${IBAN.slice(0, -1)}9`,
    )
    await opened.keyboard.press('Backspace')
    await opened.keyboard.type('5')
    await sleep(200)
    expect(stand.told(opened)).toEqual([])
    await opened.keyboard.press('Backspace')
    await opened.keyboard.type('4')
    await stand.tells(opened, 'found-iban')
    await opened.close()
  })
})
