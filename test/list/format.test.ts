import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, encode, fromBase64Url, sha256, toBase64Url } from '../../src/list/bytes.ts'
import { applyDelta, makeDelta } from '../../src/list/delta.ts'
import { type FaultCode, ListError } from '../../src/list/fault.ts'
import { gunzip, isGzip } from '../../src/list/gzip.ts'
import { isName, toHostname, withParents } from '../../src/list/name.ts'
import { formatRows, parseRows, type Row } from '../../src/list/rows.ts'
import { signBytes, verify } from '../../src/list/signature.ts'
import { makeKeys } from './fakes.ts'

/** Runs and answers the code of the fault; anything else that is thrown stays a failure. */
async function codeOf(run: () => unknown): Promise<FaultCode | 'nothing'> {
  try {
    await run()
    return 'nothing'
  } catch (error) {
    if (error instanceof ListError) return error.fault.code
    throw error
  }
}

const rowOf = fc.record({
  hostname: fc
    .tuple(fc.stringMatching(/^[a-z][a-z0-9-]{0,12}[a-z0-9]$/), fc.constantFrom('fr', 'com', 'net'))
    .map(([label, suffix]) => `${label}.${suffix}`),
  word: fc.constantFrom('listed' as const, 'withdrawn' as const),
  detail: fc.constantFrom('2026-11-22', '2025-01-31'),
})
const listOf = fc.uniqueArray(rowOf, { selector: (row: Row) => row.hostname, maxLength: 60 })

describe('names', () => {
  test.each([
    'francetravail.fr',
    'xn--ple-emploi-rbb.fr',
    'a.b.c.example.co.uk',
    'france-travail.vercel.app',
    '_dmarc.example.fr',
  ])('%s is a name', (name) => expect(isName(name)).toBe(true))

  test.each([
    '',
    'fr',
    'FranceTravail.fr',
    'pôle-emploi.fr',
    'a..fr',
    '.fr',
    'example.fr.',
    'example.fr:8080',
    '*.example.fr',
    '-a.fr',
    'a-.fr',
    '192.168.0.1',
    '[::1]',
    'a b.fr',
    'example.fr/path',
    `${'a'.repeat(64)}.fr`,
    `${'a.'.repeat(130)}fr`,
  ])('%s is none', (name) => expect(isName(name)).toBe(false))

  test.each([
    ['Pôle-Emploi.FR.', 'xn--ple-emploi-rbb.fr'],
    ['https://faux-ft.fr/login?x=1', 'faux-ft.fr'],
    [' faux-ft.fr\r', 'faux-ft.fr'],
    ['http://faux-ft.fr:8080/', 'faux-ft.fr'],
  ])('%s becomes %s', (text, name) => expect(toHostname(text)).toBe(name))

  test.each(['', '::', 'http://', 'javascript:alert(1)', '10.0.0.1', 'a b', 'x'.repeat(3000)])(
    '%s becomes nothing',
    (text) => expect(toHostname(text)).toBeUndefined(),
  )

  test('has its parents, nearest first', () => {
    expect(withParents('a.b.example.fr')).toEqual(['a.b.example.fr', 'b.example.fr', 'example.fr'])
    expect(withParents('b.example.fr.')).toEqual(['b.example.fr', 'example.fr'])
  })
})

describe('rows', () => {
  test('the same rows in any order are the same bytes, and read back', () => {
    fc.assert(
      fc.property(listOf, (rows) => {
        const text = formatRows(rows)
        expect(formatRows([...rows].reverse())).toBe(text)
        expect(formatRows(parseRows(text))).toBe(text)
      }),
    )
  })

  test('an empty list is a list', () => expect(parseRows('')).toEqual([]))

  test.each([
    ['a.fr\tlisted\t2026-11-22', 'truncated'],
    ['<!doctype html><p>Wifi</p>\n', 'not-a-list'],
    ['a.fr\tlisted\n', 'malformed-line'],
    ['a.fr\tlisted\t2026-13-45\n', 'malformed-line'],
    ['a.fr\tlisted\t2026-11-22\tmore\n', 'malformed-line'],
    ['a.fr\tblocked\t2026-11-22\n', 'malformed-line'],
    ['a.fr\tofficial\tMissions Locales\n', 'malformed-line'],
    ['A.fr\tlisted\t2026-11-22\n', 'malformed-name'],
    ['*.fr\tlisted\t2026-11-22\n', 'malformed-name'],
    ['\n', 'malformed-name'],
    ['b.fr\tlisted\t2026-11-22\na.fr\tlisted\t2026-11-22\n', 'unsorted'],
    ['a.fr\tlisted\t2026-11-22\na.fr\twithdrawn\t2026-11-22\n', 'unsorted'],
  ])('%j is refused: %s', async (text, code) => {
    expect(await codeOf(() => parseRows(text))).toBe(code)
  })
})

describe('delta', () => {
  test('leads from any list to any other, byte for byte', () => {
    fc.assert(
      fc.property(listOf, listOf, (from, to) => {
        const [before, after] = [formatRows(from), formatRows(to)]
        expect(applyDelta(before, makeDelta(before, after))).toBe(after)
      }),
    )
  })

  test('of a list to itself is empty', () => {
    expect(makeDelta('a.fr\tlisted\t2026-11-22\n', 'a.fr\tlisted\t2026-11-22\n')).toBe('')
  })

  test.each([
    ['nonsense\n', 'malformed-line'],
    ['+*.fr\tlisted\t2026-11-22\n', 'malformed-name'],
  ])('%j is refused: %s', async (text, code) => {
    expect(await codeOf(() => applyDelta('', text))).toBe(code)
  })
})

describe('bytes', () => {
  test('hashes as SHA-256 does', async () => {
    // FIPS 180-2, example B.1
    expect(await sha256(encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  test('base64url goes there and back, and refuses the rest', () => {
    const bytes = Uint8Array.from([251, 255, 0, 1])
    expect(fromBase64Url(toBase64Url(bytes), 4)).toEqual(bytes)
    expect(fromBase64Url(toBase64Url(bytes), 5)).toBeUndefined()
    expect(fromBase64Url('a+b/==', 4)).toBeUndefined()
  })

  test('bytes that are no text are refused', async () => {
    expect(await codeOf(() => decode(Uint8Array.from([0xff, 0xfe, 0xfd])))).toBe('not-a-list')
  })
})

describe('gzip', () => {
  const zip = (text: string) => new Uint8Array(gzipSync(text))

  test('unfolds to the text', async () => {
    expect(isGzip(zip('Vigie'))).toBe(true)
    expect(decode(await gunzip(zip('Vigie'), 5))).toBe('Vigie')
  })

  test('a bomb stops at its stated size', async () => {
    const bomb = zip('0'.repeat(64 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(100_000)
    const before = process.memoryUsage.rss()
    expect(await codeOf(() => gunzip(bomb, 1000))).toBe('oversize')
    expect(process.memoryUsage.rss() - before).toBeLessThan(40 * 1024 * 1024)
  })

  test('broken bytes are refused', async () => {
    expect(await codeOf(() => gunzip(zip('Vigie').slice(0, 12), 5))).toBe('gzip')
    expect(await codeOf(() => gunzip(Uint8Array.from([0x1f, 0x8b, 9, 9]), 5))).toBe('gzip')
  })
})

describe('signature', () => {
  test('RFC 8032, section 7.1, test 2', async () => {
    const key = Buffer.from(
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      'hex',
    ).toString('base64url')
    const signature = Buffer.from(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
      'hex',
    ).toString('base64url')
    expect(await verify(Uint8Array.from([0x72]), `${key} ${signature}\n`, [key])).toBe(key)
  })

  test('tells the wrong signature from the unknown key', async () => {
    const [ours, other] = [await makeKeys(), await makeKeys()]
    const bytes = encode('list')
    const file = await signBytes(bytes, ours.pair)
    expect(await verify(bytes, file, [other.key, ours.key])).toBe(ours.key)
    expect(await codeOf(() => verify(encode('lisp'), file, [ours.key]))).toBe('bad-signature')
    expect(await codeOf(() => verify(bytes, file, [other.key]))).toBe('unknown-key')
    expect(await codeOf(() => verify(bytes, '', [ours.key]))).toBe('unknown-key')
    expect(await codeOf(() => verify(bytes, `${ours.key} short`, [ours.key]))).toBe('bad-signature')
  })

  test('a second line may be by the next key', async () => {
    const [ours, next] = [await makeKeys(), await makeKeys()]
    const bytes = encode('list')
    const file = (await signBytes(bytes, ours.pair)) + (await signBytes(bytes, next.pair))
    expect(await verify(bytes, file, [next.key])).toBe(next.key)
  })
})
