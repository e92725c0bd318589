// Bundles the command line from its TypeScript sources and runs it: `node src/cli/launch.mjs screen`.
// Always built anew (about 0.3 s), so it can never be older than the sources.

import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const folder = join(root, 'node_modules', '.vigie')

/**
 * Bundles one TypeScript entry for Node; packages stay outside the bundle.
 * @param {string} entry path from the project's root
 * @returns {Promise<string>} the bundle's path
 */
export async function bundle(entry) {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    // A CommonJS file whose named exports Node cannot see: bundled instead.
    ssr: { noExternal: ['punycode'] },
    build: {
      ssr: entry,
      write: false,
      target: 'node20',
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const { code } = [result].flat()[0].output[0]
  const file = join(folder, `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`)
  mkdirSync(folder, { recursive: true })
  // Several may run at once: each writes its own file and renames it into place.
  const own = `${file}.${process.pid}`
  writeFileSync(own, code)
  renameSync(own, file)
  return file
}

// Its own path as it is: a checkout may lie behind a link.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const file = await bundle('src/cli/vigie.ts')
  const { main } = await import(pathToFileURL(file).href)
  process.exitCode = await main(process.argv.slice(2))
}
