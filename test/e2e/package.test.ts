import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { launch } from '../browser/launch.ts'
import { serve } from '../browser/server.ts'

const { version } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { version: string }
const here = mkdtempSync(join(tmpdir(), 'vigie-package-'))
afterAll(() => rmSync(here, { recursive: true, force: true }))

const FAKE = `<!doctype html><meta charset="utf-8"><title>France Travail - Connexion</title><h1>France Travail</h1>
<form><label>Identifiant France Travail <input name="user"></label><label>Mot de passe <input type="password"></label>
<label>IBAN <input name="iban"></label><button>Valider</button></form>`

/** Unpacks a zip into a folder. */
function unpack(zip: string, into: string): string {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    const file = join(into, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  return into
}

/** As `npm run package` does it. Answers what it printed, the build's words with it. */
function pack(folder: string): { readonly said: string; readonly complained: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'package'], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`npm run package ended with ${status}: ${stdout}${stderr}`)
  return { said: stdout, complained: stderr }
}

describe('the packages', () => {
  let printed: ReturnType<typeof pack>
  beforeAll(() => {
    printed = pack('.')
  }, 240_000)

  test('are built without a word that nobody can act on, and no larger than is allowed', () => {
    expect(printed.complained).toBe('')
    expect(printed.said.replace(/\d+/g, '0')).toBe(
      [
        'vigie-chromium-0.0.0.zip: 0 files, 0 kB (at most 0 kB)',
        'vigie-firefox-0.0.0.zip: 0 files, 0 kB (at most 0 kB)',
        'vigie-source-0.0.0.zip: 0 files, 0 kB',
        '',
      ].join('\n'),
    )
  })

  test('are the same, byte for byte, when they are built out of the source archive elsewhere', () => {
    const elsewhere = unpack(`packages/vigie-source-${version}.zip`, join(here, 'source'))
    symlinkSync(resolve('node_modules'), join(elsewhere, 'node_modules'))
    pack(elsewhere)
    expect(readFileSync(join(elsewhere, 'packages/SHA256SUMS'), 'utf8')).toBe(
      readFileSync('packages/SHA256SUMS', 'utf8'),
    )
  }, 240_000)

  test.each(['chromium', 'firefox'])('for %s have the version of the manifest', (kind) => {
    const files = unzipSync(readFileSync(`packages/vigie-${kind}-${version}.zip`))
    const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json']))
    expect(manifest.version).toBe(version)
    expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(version)
  })

  test('please Mozilla’s linter', () => {
    const said = execFileSync(
      'npx',
      ['web-ext', 'lint', '--output=json', '--source-dir', `packages/vigie-firefox-${version}.zip`],
      { encoding: 'utf8' },
    )
    const { errors, warnings, notices } = JSON.parse(said)
    expect({ errors, warnings, notices }).toEqual({ errors: [], warnings: [], notices: [] })
  }, 120_000)

  test.each<BrowserKind>(['chromium', 'firefox'])('work in %s, from the zip', async (kind) => {
    const extension = unpack(`packages/vigie-${kind}-${version}.zip`, join(here, kind))
    const server = await serve(() => FAKE)
    const vigie = await launch({ kind, ports: server, extension })
    try {
      const page = await vigie.newPage()
      await page.goto('https://espace.dossier-fictif.example/')
      await vigie.badgeBecomes(page, '!')
    } finally {
      await vigie.close()
      await server.close()
    }
  })
})
