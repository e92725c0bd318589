import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { main } from '../../src/cli/vigie.ts'

const PAGE = 'test/fixtures/pages/ask-bank-buttons/page.html'
const MAIL = 'test/fixtures/messages/text-as-picture/message.eml'

let out: string[]
let faults: string[]
beforeEach(() => {
  out = []
  faults = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text, done) => {
    out.push(String(text))
    ;(done as unknown as () => void)()
    return true
  })
  vi.spyOn(console, 'error').mockImplementation((text) => void faults.push(String(text)))
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('vigie page', () => {
  test('judges a saved page as if it stood at the address', async () => {
    expect(await main(['page', PAGE, '--url', 'https://aide-jeunes-prime.test/'])).toBe(0)
    expect(await main(['page', PAGE, '--url', 'https://candidat.francetravail.fr/'])).toBe(0)
    const levels = out.map((line) => JSON.parse(line).level)
    expect(levels).toEqual(['caution', 'official'])
  })

  test.each([
    ['an address is missing', [PAGE]],
    ['there are two files', [PAGE, PAGE, '--url', 'https://a.test/']],
    ['there is no file', ['--url', 'https://a.test/']],
    ['an option is unknown', [PAGE, '--address', 'https://a.test/']],
  ])('says what it wants when %s', async (_, args) => {
    expect(await main(['page', ...args])).toBe(2)
    expect(out).toEqual([])
    expect(faults.join()).toContain('FILE --url URL')
  })

  test('says which file cannot be read', async () => {
    expect(await main(['page', 'nowhere.html', '--url', 'https://a.test/'])).toBe(1)
    expect(out).toEqual([])
    expect(faults.join()).toContain('nowhere.html')
  })
})

describe('vigie mail', () => {
  test('judges every file that can be read, and names the others', async () => {
    expect(await main(['mail', 'nowhere.eml', MAIL])).toBe(1)
    expect(out.map((line) => JSON.parse(line))).toMatchObject([
      { file: MAIL, level: 'danger', identity: 'france-travail' },
    ])
    expect(faults.join()).toContain('nowhere.eml')
  })
})

test('vigie screen says that it reads from stdin', async () => {
  expect(await main(['screen', 'espace-francetravail.example'])).toBe(2)
  expect(faults.join()).toContain('stdin')
})

test('an unknown command shows all of them', async () => {
  expect(await main(['scren'])).toBe(2)
  for (const name of ['list', 'mail', 'page', 'screen', 'watch'])
    expect(faults.join('\n')).toContain(`vigie ${name}:`)
})

describe('vigie explain', () => {
  test('explains a page and a mail, one object each', async () => {
    expect(await main(['explain', 'page', PAGE, '--url', 'https://aide-jeunes-prime.test/'])).toBe(
      0,
    )
    expect(await main(['explain', 'mail', MAIL])).toBe(0)
    const [page, mail] = out.map((line) => JSON.parse(line))
    expect(page).toMatchObject({ file: PAGE, kind: 'page', level: 'caution' })
    expect(mail).toMatchObject({ file: MAIL, kind: 'message' })
    for (const { findings, claims } of [page, mail]) {
      expect(findings[0]).toMatchObject({ grade: expect.any(String), score: expect.any(Number) })
      expect(claims[0].thresholds[0]).toMatchObject({ margin: expect.any(Number) })
    }
  })

  test.each([
    ['nothing is said', []],
    ['a page has no address', ['page', PAGE]],
    ['a mail has one', ['mail', MAIL, '--url', 'https://a.test/']],
    ['it is neither', ['letter', MAIL]],
    ['there are two', ['mail', MAIL, MAIL]],
  ])('says what it wants when %s', async (_, args) => {
    expect(await main(['explain', ...args])).toBe(2)
    expect(out).toEqual([])
    expect(faults.join()).toContain('FILE --url URL')
  })

  test('says which file cannot be read', async () => {
    expect(await main(['explain', 'mail', 'none.eml'])).toBe(1)
    expect(faults.join()).toContain('none.eml')
  })
})
