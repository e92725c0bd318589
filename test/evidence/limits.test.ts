import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { MESSAGE_LIMITS, PAGE_LIMITS } from '../../src/evidence/limits.ts'
import { NO_MESSAGE } from '../../src/evidence/message.ts'
import { readPage } from '../../src/reader/read-page.ts'

const where = {
  url: 'https://grande.example/',
  hostname: 'grande.example',
  frame: 'top',
} as const

const many = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join('')

/** Too much of everything. */
const HUGE = `<title>${'t'.repeat(5_000)}</title>
${many(40, (at) => `<h2>Titre ${at} ${'h'.repeat(400)}</h2>`)}
${many(200, (at) => `<label>Champ ${at} <input name="f${at}" placeholder="${'p'.repeat(900)}"></label>`)}
${many(100, (at) => `<button>Bouton ${at}</button>`)}
${many(100, (at) => `<img src="https://h${at}.example/i${at}.png" alt="image ${at}">`)}
<p>${'mot '.repeat(20_000)}</p>`

describe('evidence of a page that has too much of everything', () => {
  const { window } = new JSDOM(HUGE, { url: where.url })
  const page = readPage(window.document, where, { now: () => 0 })

  test.each([
    ['fields', page.fields.length, PAGE_LIMITS.fields],
    ['headings', page.headings.length, PAGE_LIMITS.headings],
    ['buttons', page.buttons.length, PAGE_LIMITS.buttons],
    ['pictures', page.pictures.length, PAGE_LIMITS.pictures],
    ['text', page.text.length, PAGE_LIMITS.text],
    ['a heading', Math.max(...page.headings.map((one) => one.length)), PAGE_LIMITS.short],
    [
      'a placeholder',
      Math.max(...page.fields.map(({ placeholder }) => placeholder.length)),
      PAGE_LIMITS.attribute,
    ],
  ])('holds to its bounds: %s', (_, is, limit) => {
    expect(is).toBeGreaterThan(0)
    expect(is).toBeLessThanOrEqual(limit)
  })

  test('says what was not read of it', () => {
    expect(page.unread).toEqual(expect.arrayContaining(['text']))
  })

  test('can be told to the worker: it is plain JSON, and far below what a message may weigh', () => {
    expect(JSON.parse(JSON.stringify(page))).toEqual(page)
    expect(JSON.stringify(page).length).toBeLessThan(400_000)
  })
})

test('an empty message is within all bounds, and plain JSON', () => {
  expect(JSON.parse(JSON.stringify(NO_MESSAGE))).toEqual(NO_MESSAGE)
  expect(NO_MESSAGE.text.length).toBeLessThan(MESSAGE_LIMITS.text)
})
