import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

describe('vigie page refuses what is no page', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vigie-page-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test.each([
    ['a PDF', '%PDF-1.7\n1 0 obj'],
    ['an Office document', 'PK\x03\x04word'],
    ['a web archive', 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n'],
    ['an empty file', ''],
    ['bytes that are no text', '<p>\0\0\x01'],
  ])('%s', async (_, content) => {
    const file = join(folder, 'page.html')
    await writeFile(file, content, 'latin1')
    expect(await main(['page', file, '--url', 'https://exemple.test/'])).toBe(1)
    expect(out).toEqual([])
    expect(faults).toEqual([expect.stringMatching(/^vigie page: .*page\.html.*: an? /)])
  })

  test.each([
    ['a page', '<p>Bonjour'],
    ['a page in UTF-16', '\xff\xfe<\0p\0>\0a\0'],
    ['a page about PDF', '<p>%PDF-1.7</p>'],
  ])('but not %s', async (_, content) => {
    const file = join(folder, 'page.html')
    await writeFile(file, content, 'latin1')
    expect(await main(['page', file, '--url', 'https://exemple.test/'])).toBe(0)
    expect(faults).toEqual([])
  })
})

describe('vigie mail says what it did not read', () => {
  test('and so does an explanation', async () => {
    expect(await main(['explain', 'mail', 'test/cli/signed/encrypted.eml'])).toBe(0)
    expect(JSON.parse(out.join(''))).toMatchObject({ unread: ['application/x-pkcs7-mime'] })
    expect(faults).toHaveLength(1)
  })

  test('and gives no answer where it read nothing', async () => {
    expect(await main(['mail', 'test/cli/signed/encrypted.eml'])).toBe(1)
    expect(out).toEqual([])
    expect(faults).toEqual([
      'vigie mail: test/cli/signed/encrypted.eml: not read: application/x-pkcs7-mime',
    ])
  })

  test('beside its answer about the rest', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vigie-mail-'))
    const file = join(folder, 'a.eml')
    const part = (type: string, text: string) => `--x\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`
    await writeFile(
      file,
      `From: <camille@exemple.test>\r\nTo: <d@exemple.test>\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n` +
        `${part('text/plain', 'À demain.')}${part('application/ms-tnef; name=winmail.dat', 'x')}--x--`,
    )
    expect(await main(['mail', file])).toBe(0)
    expect(out.map((line) => JSON.parse(line))).toEqual([
      { file, level: 'none', identity: null, reasons: [], unread: ['application/ms-tnef'] },
    ])
    expect(faults).toEqual([`vigie mail: ${file}: not read: application/ms-tnef`])
    await rm(folder, { recursive: true })
  })
})

const COMMANDS = ['explain', 'list', 'mail', 'page', 'screen', 'watch']

describe('help goes to stdout and is no failure', () => {
  test.each([
    ['no words', []],
    ['--help', ['--help']],
    ['-h', ['-h']],
    ['help', ['help']],
  ])('%s', async (_, words) => {
    expect(await main(words)).toBe(0)
    expect(faults).toEqual([])
    for (const name of COMMANDS) expect(out.join('')).toContain(`vigie ${name}:`)
  })

  test.each(COMMANDS)('%s --help', async (name) => {
    expect(await main([name, '--help'])).toBe(0)
    expect(faults).toEqual([])
    expect(out.join('')).toContain(`vigie ${name}:`)
    expect(out.join('')).not.toContain(`vigie ${COMMANDS.find((other) => other !== name)}:`)
  })

  test('of lists and logs with the words that follow', async () => {
    await main(['list', '--help'])
    await main(['watch', '--help'])
    expect(out.join('')).toContain('vigie list build [--feed')
    expect(out.join('')).toContain('vigie watch ct --log')
  })
})

describe('every refusal is one line that names the input', () => {
  test.each([
    [['scren'], 2, 'scren'],
    [['--nonsense'], 2, '--nonsense'],
    [['mail'], 2, 'mail'],
    [['mail', '--nonsense', MAIL], 2, '--nonsense'],
    [['mail', 'nowhere.eml'], 1, 'nowhere.eml'],
    [['mail', 'src'], 1, 'src'],
    [['explain', 'mail', 'nowhere.eml'], 1, 'nowhere.eml'],
    [['explain', 'message', MAIL], 2, 'message'],
    [['list', 'biuld'], 2, 'biuld'],
    [['screen', 'ameli.fr'], 2, 'ameli.fr'],
    [['watch', 'dns'], 2, 'dns'],
    [['watch', 'ct', '--log', 'nowhere'], 2, 'nowhere'],
    [['page', 'nowhere.html', '--url', 'https://a.test/'], 1, 'nowhere.html'],
    [['page', PAGE, '--url', 'nowhere'], 1, 'nowhere'],
  ] as const)('%j', async (words, code, input) => {
    expect(await main(words)).toBe(code)
    expect(out).toEqual([])
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^vigie[^\n]*$/)
    expect(faults[0]).toContain(input)
  })
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
