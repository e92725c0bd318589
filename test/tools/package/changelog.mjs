// Prints the changelog's section of one version: `node test/tools/package/changelog.mjs 0.1.0`. Exits 1 when it has none.
import { readFileSync } from 'node:fs'

const [version = ''] = process.argv.slice(2)
const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m)
const section = sections.find((one) => one.startsWith(`[${version}]`))
if (section) console.log(section.slice(section.indexOf('\n')).trim())
else {
  console.error(`changelog: no section [${version}]`)
  process.exitCode = 1
}
