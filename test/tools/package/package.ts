import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Zippable, zipSync } from 'fflate'

/** Where the packages come to lie. */
const FOLDER = 'packages'

/** One fixed moment for every entry, so that the same files give the same bytes: 1 January 2020, local time as zip has it. */
const MOMENT = new Date(2020, 0, 1)

/**
 * Most bytes a package may have. Growth is a decision, not an accident: 532 kB and a tenth at first; 600 since the learned
 * weights tell more words apart (48 kB of it), which is worth it: see `npm run learn`.
 */
const MOST: Readonly<Record<string, number>> = { chromium: 600_000, firefox: 600_000 }

/** What is no source: made by tools, or too much for reviewers who get the code and its tests. */
const NOT_SOURCE = /^(?:node_modules|dist|packages|artifacts|coverage)\/|^\.git\//

/**
 * Packs both builds, the source that Mozilla's reviewers ask for, and their SHA-256 sums, byte for byte the same
 * from the same files: sorted names, one moment, one mode. `npm run package`, which builds first.
 */
export async function main(): Promise<number> {
  const { version } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { version: string }
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER)
  const packages: readonly (readonly [string, readonly string[], string])[] = [
    ['chromium', filesIn('dist/chromium'), 'dist/chromium'],
    ['firefox', filesIn('dist/firefox'), 'dist/firefox'],
    ['source', sourceFiles(), '.'],
  ]
  const sums: string[] = []
  let tooLarge = 0
  for (const [what, files, from] of packages) {
    const name = `vigie-${what}-${version}.zip`
    const bytes = pack(files, from)
    writeFileSync(join(FOLDER, name), bytes)
    sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`)
    const most = MOST[what]
    const judged = most === undefined ? '' : ` (at most ${kilo(most)})`
    console.log(`${name}: ${files.length} files, ${kilo(bytes.length)}${judged}`)
    if (most !== undefined && bytes.length > most) tooLarge++
  }
  writeFileSync(join(FOLDER, 'SHA256SUMS'), `${sums.join('\n')}\n`)
  if (tooLarge > 0) console.error('package: larger than is allowed, see MOST')
  return tooLarge > 0 ? 1 : 0
}

function pack(files: readonly string[], from: string): Uint8Array {
  const entries: Zippable = {}
  // Unix, a plain file that everybody may read: no mode of this machine gets in.
  for (const file of [...files].sort())
    entries[file] = [
      readFileSync(join(from, file)),
      { mtime: MOMENT, os: 3, attrs: 0o100644 << 16 },
    ]
  return zipSync(entries, { level: 9 })
}

/** Every file of the source: what git knows or would, or in an unpacked source archive all that no tool made. */
function sourceFiles(): readonly string[] {
  if (!existsSync('.git')) return filesIn('.').filter((file) => !NOT_SOURCE.test(file))
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
    .split('\0')
    .filter(Boolean)
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/'))
    .map((file) => (folder === '.' ? file : file.slice(folder.length + 1)))
}

const kilo = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`
