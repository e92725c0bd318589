import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeKeyTexts } from '../../src/cli/list/secret.ts'
import { main } from '../../src/cli/vigie.ts'

const NOW = '2026-11-22T12:00:00Z'
const LOOKALIKES = [
  'connexion-francetravail.fr',
  'espace-france-travail.fr',
  'francetravail-dossier.fr',
  'mon-espace-francetravail.fr',
]

let folder: string
let secret: string
let key: string
let otherSecret: string
let otherKey: string

/** Runs `vigie` in this process, its words caught. */
async function vigie(args: readonly string[], env: Record<string, string> = {}) {
  let out = ''
  let err = ''
  const catchOut = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  const catchErr = vi.spyOn(console, 'error').mockImplementation((...words) => {
    err += `${words.join(' ')}\n`
  })
  vi.stubEnv('VIGIE_LIST_KEY', env.VIGIE_LIST_KEY ?? '')
  try {
    const code = await main(args)
    return { code, out, err }
  } finally {
    catchOut.mockRestore()
    catchErr.mockRestore()
    vi.unstubAllEnvs()
  }
}
const list = (args: string, env?: Record<string, string>) =>
  vigie(['list', ...args.split(' ')], env)
const lines = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const put = (name: string, text: string) => writeFile(join(folder, name), text)
const rowsOf = (...names: string[]) =>
  names
    .sort()
    .map((name) => `${name}\tlisted\t2026-11-20\n`)
    .join('')

const home = process.cwd()
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-cli-'))
  process.chdir(folder)
  ;({ key, secret } = lines((await list('keygen')).out)[0])
  ;({ key: otherKey, secret: otherSecret } = lines((await list('keygen')).out)[0])
})
afterAll(async () => {
  process.chdir(home)
  await rm(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true })
})

describe('build', () => {
  test('keeps what our engine ties to a body; every drop has its reason', async () => {
    await put(
      'feed.txt',
      ['google.com', 'francetravail.fr', 'a b', ...LOOKALIKES, LOOKALIKES[0], ''].join('\n'),
    )
    const { code, out } = await list(
      'build --feed red-flag-domains=feed.txt --day 2026-11-22 --drops drops.tsv -o list.txt',
    )
    expect(code).toBe(0)
    expect(lines(out)).toEqual([
      { rows: 4, dropped: { unrelated: 1, official: 1, malformed: 1, duplicate: 1 } },
    ])
    expect(await readFile(join(folder, 'list.txt'), 'utf8')).toBe(
      LOOKALIKES.map((name) => `${name}\tlisted\t2026-11-22\n`).join(''),
    )
    expect(await readFile(join(folder, 'drops.tsv'), 'utf8')).toBe(
      'google.com\tunrelated\tred-flag-domains\n' +
        'francetravail.fr\tofficial\tred-flag-domains\n' +
        'a b\tmalformed\tred-flag-domains\n' +
        'connexion-francetravail.fr\tduplicate\tred-flag-domains\n',
    )
  })

  test('the same input gives the same bytes, and names keep their first day', async () => {
    await put('a.txt', `${LOOKALIKES.join('\n')}\n`)
    await put('b.txt', `${[...LOOKALIKES].reverse().join('\n')}\n`)
    await list('build --names a.txt --day 2026-11-20 -o a.list')
    await list('build --names b.txt --day 2026-11-22 --previous a.list -o b.list')
    expect(await readFile(join(folder, 'b.list'))).toEqual(await readFile(join(folder, 'a.list')))
  })

  test('a publisher’s own official and honest names go before any feed', async () => {
    await put('feed.txt', LOOKALIKES.join('\n'))
    await put('official.tsv', `# new sites\nml-exemple-nord.fr\tmissions-locales\n`)
    await put('honest.txt', `${LOOKALIKES[1]}\n`)
    await list(
      'build --names feed.txt --official official.tsv --withdrawn honest.txt --day 2026-11-22 -o l',
    )
    const text = await readFile(join(folder, 'l'), 'utf8')
    expect(text).toContain('ml-exemple-nord.fr\tofficial\tmissions-locales\n')
    expect(text).toContain('espace-france-travail.fr\twithdrawn\t2026-11-22\n')
  })

  test.each([
    ['build --feed nonsense=x', 2],
    ['build --feed red-flag-domains=missing.txt', 1],
    ['build --day tomorrow', 2],
    ['build --nonsense', 2],
    ['check', 2],
    ['check missing.txt', 1],
    ['diff one', 2],
    ['verify .', 2],
    ['publish x', 2],
    ['sign', 2],
    ['nonsense', 2],
  ])('%s is refused in one line', async (args, code) => {
    const result = await list(args)
    expect(result.code).toBe(code)
    expect(result.out).toBe('')
    expect(result.err).not.toContain('    at ')
  })
})

describe('diff and check', () => {
  test('says what was added, removed and changed', async () => {
    await put('a', rowsOf('faux-a.fr', 'faux-b.fr'))
    await put('b', 'faux-b.fr\twithdrawn\t2026-11-22\nfaux-c.fr\tlisted\t2026-11-20\n')
    const changes = lines((await list('diff a b')).out)
    expect(changes.map(({ change, hostname }) => `${change} ${hostname}`)).toEqual([
      'removed faux-a.fr',
      'changed faux-b.fr',
      'added faux-c.fr',
    ])
  })

  test('a good list passes', async () => {
    await put('l', rowsOf(...LOOKALIKES))
    expect(await list('check l')).toMatchObject({ code: 0, out: '' })
  })

  test('nothing official, known or unrelated passes', async () => {
    await put('l', rowsOf('francetravail.fr', 'google.com', 'www.impots.gouv.fr'))
    const { code, out } = await list('check l')
    expect(code).toBe(1)
    expect(lines(out)).toEqual([
      { problem: 'official', hostname: 'francetravail.fr' },
      { problem: 'unrelated', hostname: 'google.com' },
      { problem: 'official', hostname: 'www.impots.gouv.fr' },
    ])
  })

  test('an imitation of a central body does not become official', async () => {
    await put('l', 'espace-france-travail.fr\tofficial\tmissions-locales\n')
    const { code, out } = await list('check l')
    expect([code, lines(out)[0].problem]).toEqual([1, 'official-another-body'])
  })

  test.each(['x-exemple.fr\tfrance-travail', 'vercel.app\tmissions-locales'])(
    'what browsers would not take for official is not built: %s',
    async (line) => {
      await put('official.tsv', `${line}\n`)
      const { code, err } = await list('build --official official.tsv -o l')
      expect(code).toBe(1)
      expect(err).toContain('cannot be official')
    },
  )

  test('growth and loss are bounded', async () => {
    const many = Array.from({ length: 150 }, (_, i) => `espace-france-travail-${i}.fr`)
    await put('small', rowsOf(...LOOKALIKES))
    await put('large', rowsOf(...many, ...LOOKALIKES))
    const problems = async (args: string) =>
      lines((await list(args)).out).map(({ problem }) => problem)
    expect(await problems('check large --previous small')).toEqual(['growth'])
    expect(await problems('check large --previous small --max-growth 100')).toEqual([])
    expect(await problems('check small --previous large')).toEqual(['shrunk'])
  })

  test('a popular site needs an approval with a name and a reason', async () => {
    await put('l', rowsOf(...LOOKALIKES))
    await put('popular.csv', `1,google.com\n2,${LOOKALIKES[0]}\n`)
    expect(lines((await list('check l --popular popular.csv')).out)).toEqual([
      { problem: 'popular', hostname: LOOKALIKES[0], detail: LOOKALIKES[0] },
    ])
    await put('approved.tsv', `${LOOKALIKES[0]}\t\t\n`)
    const unnamed = await list('check l --popular popular.csv --approved approved.tsv')
    expect(lines(unnamed.out)[0].problem).toBe('approval-without-name')
    await put('approved.tsv', `${LOOKALIKES[0]}\tA. Exemple\tseen asking for IBAN, 22 November\n`)
    const approved = await list('check l --popular popular.csv --approved approved.tsv')
    expect(approved.code).toBe(0)
  })
})

describe('keygen', () => {
  test('makes no key that a command line takes for an option', async () => {
    const made = await Promise.all(Array.from({ length: 500 }, makeKeyTexts))
    expect(made.filter(({ key }) => key.startsWith('-'))).toEqual([])
  })
})

describe('publish, sign, verify', () => {
  const env = () => ({ VIGIE_LIST_KEY: secret })
  const publish = (args = '') =>
    list(`publish l --to out --now ${NOW}${args ? ` ${args}` : ''}`, env())
  const check = (with_ = key) => list(`verify out --key ${with_} --now ${NOW}`)

  test('three lists, their deltas, and a browser’s check of all', async () => {
    for (const size of [1, 2, 4]) {
      await put('l', rowsOf(...LOOKALIKES.slice(0, size)))
      expect((await publish()).code).toBe(0)
    }
    expect((await readdir(join(folder, 'out'))).sort()).toEqual([
      'delta-1-3.txt.gz',
      'delta-2-3.txt.gz',
      'list-1.txt.gz',
      'list-2.txt.gz',
      'list-3.txt.gz',
      'manifest.json',
      'manifest.sig',
    ])
    const { code, out } = await check()
    expect(code).toBe(0)
    expect(lines(out)[0]).toMatchObject({ good: true, version: 3, key, deltas: 2 })
  })

  test('the same input gives the same bytes, signature included', async () => {
    await put('l', rowsOf(...LOOKALIKES))
    await publish()
    const first = await readFile(join(folder, 'out', 'manifest.sig'), 'utf8')
    await rm(join(folder, 'out'), { recursive: true })
    await publish()
    expect(await readFile(join(folder, 'out', 'manifest.sig'), 'utf8')).toBe(first)
  })

  test('without the key nothing is written', async () => {
    await put('l', rowsOf(...LOOKALIKES))
    const { code, err } = await list('publish l --to out')
    expect([code, await readdir(folder)]).toEqual([2, expect.not.arrayContaining(['out'])])
    expect(err).toContain('VIGIE_LIST_KEY')
    const wrong = await list('publish l --to out', { VIGIE_LIST_KEY: 'secretsecret' })
    expect(wrong.err).not.toContain('secretsecret')
    expect(wrong.code).toBe(2)
  })

  test('a changed byte, a wrong key and the end of its time are said', async () => {
    await put('l', rowsOf(...LOOKALIKES))
    await publish()
    const fault = async (result: Promise<{ code: number; out: string }>) => {
      const { code, out } = await result
      return code === 1 && lines(out)[0].fault.code
    }
    expect(await fault(check(otherKey))).toBe('unknown-key')
    expect(await fault(list(`verify out --key ${key} --now 2027-11-22T12:00:00Z`))).toBe('expired')
    const file = join(folder, 'out', 'manifest.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"version": 1', '"version": 2'))
    expect(await fault(check())).toBe('bad-signature')
  })

  test('both keys sign while a key changes', async () => {
    await put('l', rowsOf(...LOOKALIKES))
    await publish(`--next-key ${otherKey}`)
    expect((await list('sign out', { VIGIE_LIST_KEY: otherSecret })).code).toBe(0)
    expect((await check(otherKey)).code).toBe(0)
    expect((await check()).code).toBe(0)
  })

  test('a broken list is not published, and the folder stays as it was', async () => {
    await put('l', rowsOf(...LOOKALIKES))
    await publish()
    await put('l', 'a.fr\tlisted\n')
    expect((await publish()).code).toBe(1)
    expect(lines((await check()).out)[0]).toMatchObject({ good: true, version: 1 })
  })
})
