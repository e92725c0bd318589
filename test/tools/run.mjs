// Bundles one TypeScript tool below test/tools/ and runs its main: `node test/tools/run.mjs bench hostnames`.
// A folder alone stands for the file of its name: `node test/tools/run.mjs evaluate --corpus DIR`.
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { bundle } from '../../src/cli/launch.mjs'

const [folder, ...rest] = process.argv.slice(2)
const own = `test/tools/${folder}/${folder}.ts`
const [entry, args] = existsSync(own)
  ? [own, rest]
  : [`test/tools/${folder}/${rest[0]}.ts`, rest.slice(1)]
if (!existsSync(entry)) {
  console.error(`There is no ${entry}.`)
  process.exit(2)
}
const { main } = await import(pathToFileURL(await bundle(entry)).href)
process.exitCode = await main(args)
