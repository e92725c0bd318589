import { execFile, execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveLists } from '../background/list-server.ts'

const NAMES = ['connexion-francetravail.fr', 'espace-france-travail.fr', 'francetravail-dossier.fr']
const LATER = 'mon-espace-francetravail.fr'

/** One step of `docs/list-workflow.yml` that runs something in a shell. */
interface Step {
  readonly run: string
  readonly folder: string
  readonly needsSecret: boolean
}

/** Reads the steps as the platform does; the file is plain enough to be read without a parser of YAML. */
function stepsOf(workflow: string): Step[] {
  const [, list = ''] = workflow.split(/^ {4}steps:\n/m)
  return list.split(/^ {6}- /m).flatMap((step): Step[] => {
    const [, line = '', block] = /^(?: {8})?run: (\|\n((?: {10}.*\n?)+)|.*)/m.exec(step) ?? []
    if (line === '') return []
    const [, folder = '.'] = /working-directory: (\S+)/.exec(step) ?? []
    const needsSecret = /VIGIE_LIST_KEY: \$\{\{ secrets\.VIGIE_LIST_KEY \}\}/.test(step)
    return [{ run: block ?? line, folder, needsSecret }]
  })
}

/** What the platform puts in. */
const PUBLIC_KEY = /\$\{\{ vars\.VIGIE_LIST_PUBLIC_KEY \}\}/g

const all = stepsOf(readFileSync('docs/list-workflow.yml', 'utf8'))
/** The packages are here already. */
const steps = all.filter(({ run }) => !run.startsWith('npm ci'))

const home = resolve('.')
let folder: string
let keys: { key: string; secret: string }
const path = (...parts: string[]) => join(folder, ...parts)
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', args, { cwd: path(cwd), encoding: 'utf8', stdio: 'pipe' })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-workflow-'))
  // A checkout of Vigie: the same files, another folder, so that `../list` is what the steps mean.
  await mkdir(path('vigie'))
  for (const name of ['package.json', 'node_modules', 'src'])
    await symlink(join(home, name), path('vigie', name))
  // A checkout of the publisher's own repository.
  await mkdir(path('origin'))
  git('origin', 'init', '--bare', '--quiet', '--initial-branch=main')
  git('.', 'clone', '--quiet', 'origin', 'list')
  git('list', 'checkout', '--quiet', '-B', 'main')
  git('list', 'config', 'push.autoSetupRemote', 'true')
  await writeFile(path('list', 'seen.tsv'), `${NAMES.join('\n')}\n`)
  for (const name of ['official.tsv', 'withdrawn.txt', 'popular.csv', 'approved.tsv'])
    await writeFile(path('list', name), '')
  const vigie = ['run', '--silent', 'vigie', '--', 'list', 'keygen']
  keys = JSON.parse(execFileSync('npm', vigie, { cwd: path('vigie'), encoding: 'utf8' }))
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs the steps one after another until one fails, each in a shell as the platform starts it. */
async function hour(): Promise<{ failed: string | undefined; out: string }> {
  let out = ''
  for (const { run, folder: cwd, needsSecret } of steps) {
    const { VIGIE_LIST_KEY: _, ...env } = process.env
    const script = run.replaceAll(PUBLIC_KEY, keys.key)
    const options = {
      cwd: path(cwd),
      env: { ...env, ...(needsSecret && { VIGIE_LIST_KEY: keys.secret }) },
    }
    try {
      out += (await promisify(execFile)('bash', ['-e', '-c', script], options)).stdout
    } catch (error) {
      return { failed: run, out: out + (error as { stdout: string }).stdout }
    }
  }
  return { failed: undefined, out }
}

test('the workflow has the steps that this test runs, and one for the packages', () => {
  expect(all).toHaveLength(steps.length + 1)
  expect(steps.map(({ run }) => /vigie -- list (\w+)|git push/.exec(run)?.[1])).toEqual([
    'build',
    'check',
    'publish',
    'verify',
    undefined,
  ])
  expect(steps.filter(({ needsSecret }) => needsSecret)).toHaveLength(1)
  for (const { run } of steps) expect(run.replaceAll(PUBLIC_KEY, '')).not.toMatch(/\$\{\{/)
})

test('hour by hour: builds, checks, signs, publishes, verifies and keeps; a bad hour changes nothing', async () => {
  expect(await hour()).toMatchObject({ failed: undefined })
  await writeFile(path('list', 'seen.tsv'), `${[...NAMES, LATER].join('\n')}\n`)
  const second = await hour()
  expect(second.failed).toBeUndefined()
  expect(second.out).toContain('"good":true,"version":2')
  expect(git('origin', 'log', '--format=%s', 'main').trim().split('\n')).toEqual([
    'Publish the list',
    'Publish the list',
  ])
  expect(git('origin', 'show', 'main:last.txt')).toContain(LATER)

  // What a browser would be given, from a server.
  const server = await serveLists()
  for (const name of git('origin', 'ls-tree', '--name-only', 'main', 'public/').trim().split('\n'))
    server.files.set(name, await readFile(path('list', name)))
  const verify = `npm run --silent vigie -- list verify ${server.origin}/public/ --key ${keys.key}`
  const { stdout } = await promisify(execFile)('bash', ['-e', '-c', verify], { cwd: path('vigie') })
  expect(JSON.parse(stdout)).toMatchObject({
    good: true,
    version: 2,
    count: { listed: 4 },
    deltas: 1,
  })
  await server.close()

  // Somebody's site is on the list of popular ones: a person has to look first.
  await writeFile(path('list', 'popular.csv'), `1,${LATER}\n`)
  const before = git('origin', 'rev-parse', 'main')
  const bad = await hour()
  expect(bad.failed).toContain('list check')
  expect(bad.out).toContain(LATER)
  expect(git('origin', 'rev-parse', 'main')).toBe(before)

  // The secret is nowhere in what is kept.
  expect(git('list', 'log', '-p')).not.toContain(keys.secret)
}, 240_000)
