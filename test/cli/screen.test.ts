import { execFile, spawn } from 'node:child_process'
import { PassThrough } from 'node:stream'
import type { WriteStream } from 'node:tty'
import { beforeAll, describe, expect, test } from 'vitest'
// @ts-expect-error plain JavaScript, without types
import { bundle } from '../../src/cli/launch.mjs'
import { linesOf } from '../../src/cli/screen/lines.ts'
import { createProgress } from '../../src/cli/screen/progress.ts'

let program: string

beforeAll(async () => {
  const file = await bundle('src/cli/vigie.ts')
  program = `import(${JSON.stringify(file)}).then(async ({ main }) => { process.exitCode = await main(['screen']) })`
}, 60_000)

function screen(input: string): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    const run = execFile(
      process.execPath,
      ['--input-type=module', '-e', program],
      { maxBuffer: 1 << 26 },
      (error, stdout, stderr) => {
        if (error || stderr) reject(error ?? new Error(stderr))
        else
          resolve(
            stdout
              .split('\n')
              .filter(Boolean)
              .map((line) => JSON.parse(line)),
          )
      },
    )
    run.stdin?.end(input)
  })
}

describe('vigie screen', () => {
  test('gives one line for each line, in order, whatever it is', async () => {
    const found = await screen(
      'lemonde.fr\nwww.FranceTravail.fr\r\n\nmission-locale-stflour-mauriac.fr\n{"not a": host}\nespace-ameli.fr\nespacefrancetravail.fr\nx',
    )
    expect(
      found.map(({ level, relation, identity, kind }) => [level, relation, identity, kind]),
    ).toEqual([
      ['none', 'unrelated', null, null],
      ['official', 'official', 'france-travail', null],
      ['none', 'unrelated', null, null],
      ['none', 'known', 'missions-locales', null],
      ['none', 'unrelated', null, null],
      ['caution', 'lookalike', 'ameli', 'combosquatting'],
      ['danger', 'listed', 'france-travail', 'combosquatting'],
      ['none', 'unrelated', null, null],
    ])
    expect(found[1]?.hostname).toBe('www.francetravail.fr')
    expect(found[5]?.reasons).toEqual([
      {
        id: 'hostname-imitates-body',
        identity: 'ameli',
        values: {
          kind: 'combosquatting',
          imitated: 'ameli.fr',
          registrable: 'espace-ameli.fr',
          matched: 'ameli',
        },
      },
    ])
    for (const line of found)
      expect(Object.keys(line)).toEqual([
        'hostname',
        'level',
        'relation',
        'identity',
        'kind',
        'reasons',
      ])
  })

  test('reads the hostname of an address, even one made unclickable', async () => {
    const found = await screen(
      [
        'https://espace-ameli.fr/login',
        'http://espace-ameli.fr:8080',
        'espace-ameli.fr/connexion?a=b',
        '//espace-ameli.fr#x',
        'hxxps://espace-ameli[.]fr/x',
        'https://www.ameli.fr@espace-ameli.fr/',
        'HTTPS:\\\\espace-ameli.fr\\x',
        'www.ameli.fr/espace-ameli.fr',
        'https://exemple.test/?u=https://espace-ameli.fr/',
        'https://espace-ameli.fr@www.ameli.fr/',
        `https://www.ameli.fr/${'x'.repeat(3000)}`,
      ].join('\n'),
    )
    expect(found.map(({ hostname }) => hostname)).toEqual([
      ...Array(7).fill('espace-ameli.fr'),
      'www.ameli.fr',
      'exemple.test',
      'www.ameli.fr',
      'www.ameli.fr',
    ])
    expect(found.map(({ relation }) => relation)).toEqual([
      ...Array(7).fill('lookalike'),
      'official',
      'unrelated',
      'official',
      'official',
    ])
  })

  test('gives nothing for nothing', async () => expect(await screen('')).toEqual([]))

  test('ends well when its reader goes away', async () => {
    const run = spawn(process.execPath, ['--input-type=module', '-e', program])
    let errors = ''
    run.stderr.on('data', (text) => {
      errors += text
    })
    run.stdin.on('error', () => {})
    run.stdout.once('data', () => run.stdout.destroy())
    const feed = () => {
      while (run.stdin.writable && run.stdin.write('lemonde.fr\n'.repeat(1000)));
    }
    run.stdin.on('drain', feed)
    feed()
    const code = await new Promise((resolve) => run.on('close', resolve))
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
  })
})

describe('the lines of a stream', () => {
  const read = async (...chunks: (string | Uint8Array)[]) => {
    const lines: string[] = []
    const bytes = chunks.map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk))
    for await (const part of linesOf(PassThrough.from(bytes))) lines.push(...part.lines)
    return lines
  }

  test('are whole, wherever the stream was cut', async () => {
    expect(await read('ab', 'c\nd', '\n', '\nlast')).toEqual(['abc', 'd', '', 'last'])
    const accent = Buffer.from('pôle\n')
    expect(await read(accent.subarray(0, 2), accent.subarray(2))).toEqual(['pôle'])
  })

  test('stay small when one never ends', async () => {
    const chunks = Array.from({ length: 200 }, () => 'x'.repeat(10_000))
    const [line, ...more] = await read(...chunks, '\nnext')
    expect(line?.length).toBeLessThan(20_000)
    expect(more).toEqual(['next'])
  })
})

describe('the progress bar', () => {
  const draw = (isTTY: boolean) => {
    let drawn = ''
    const stream = { isTTY, write: (text: string) => (drawn += text) } as unknown as WriteStream
    let time = 0
    const bar = createProgress(stream, 1000, () => time)
    time = 1000
    bar.step(2000, 500)
    bar.done()
    return drawn
  }

  test('draws on a terminal', () => expect(draw(true)).toContain('50 % 2,000 names, 2,000/s'))
  test('is silent elsewhere', () => expect(draw(false)).toBe(''))
})
