// Compares what two checkouts say of the same inputs, by their command lines: level, identity and the ids
// of the reasons. For a change that must change nothing:
//   node test/tools/compare.mjs OTHER_CHECKOUT [--corpus DIR]... [--names DIR]
// Inputs are this checkout's fixtures, each folder that has a MANIFEST (.tsv or .jsonl) or mails, and every
// first word of the lists of hostnames in DIR. Prints each difference; exits 1 when there is one.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    names: { type: 'string', multiple: true, default: [] },
  },
})
const [other] = positionals
if (!other) {
  console.error('compare: which other checkout?')
  process.exit(2)
}

const here = resolve('.')
const pages = []
const mails = []
const hostnames = []

for (const slug of readdirSync('test/fixtures/pages')) {
  const file = join(here, 'test/fixtures/pages', slug, 'page.html')
  if (!existsSync(file)) continue
  pages.push({ file, url: JSON.parse(readFileSync(join(file, '../case.json'), 'utf8')).url })
}
for (const slug of readdirSync('test/fixtures/messages'))
  mails.push(join(here, 'test/fixtures/messages', slug, 'message.eml'))
for (const folder of values.corpus) addCorpus(resolve(folder))
for (const folder of [...values.names, 'test/fixtures/names'])
  for (const file of readdirSync(folder))
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const [name] = line.split('\t')
      if (name && !name.startsWith('#')) hostnames.push(name.trim())
    }

/** A folder with `MANIFEST.tsv` (path, host, url …) or `MANIFEST.jsonl` (file, host, path). */
function addCorpus(folder) {
  const lines = (name) =>
    existsSync(join(folder, name))
      ? readFileSync(join(folder, name), 'utf8').split(/\r?\n/).filter(Boolean)
      : []
  const [head = '', ...rows] = lines('MANIFEST.tsv')
  const columns = head.split('\t')
  for (const row of rows) {
    const cells = row.split('\t')
    const of = (name) => cells[columns.indexOf(name)] ?? ''
    add(join(folder, of('path') || of('file')), of('url') || `https://${of('host')}/`)
  }
  for (const row of lines('MANIFEST.jsonl')) {
    const { file, host, path = '/' } = JSON.parse(row)
    add(join(folder, file), `https://${host}${path}`)
    // Guilty pages are asked about on a lookalike host, too.
    if (/\.html?$/.test(file)) add(join(folder, file), 'https://espace-francetravail.test/')
  }
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.eml') && !mails.includes(join(folder, name))) add(join(folder, name), '')
}

function add(file, url) {
  if (!existsSync(file)) return
  if (/\.(eml|txt)$/.test(file)) mails.push(file)
  else if (URL.canParse(url)) pages.push({ file, url })
}

/** What one checkout says: a line an input, in its words. */
function ask(checkout, command, { input = '', files = [] }) {
  const { stdout, stderr } = spawnSync('node', ['src/cli/launch.mjs', command, ...files], {
    cwd: checkout,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  const said = new Map()
  for (const line of stdout.split('\n').filter(Boolean)) {
    const { file, url, hostname, level, relation, kind, identity, reasons } = JSON.parse(line)
    const ids = reasons.map((reason) => reason.id)
    said.set(
      [file, url, hostname].filter(Boolean).join(' @ '),
      JSON.stringify({ level, relation, kind, identity, reasons: [...new Set(ids)].sort() }),
    )
  }
  if (said.size === 0) throw new Error(`${checkout} said nothing of ${command}: ${stderr}`)
  return said
}

let different = 0
let compared = 0
for (const [command, what] of [
  ['page', { input: pages.map((page) => JSON.stringify(page)).join('\n') }],
  ['mail', { files: mails }],
  ['screen', { input: hostnames.join('\n') }],
]) {
  const before = ask(other, command, what)
  const after = ask(here, command, what)
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    compared++
    if (before.get(name) === after.get(name)) continue
    different++
    console.log(`${name}\n  before ${before.get(name)}\n  after  ${after.get(name)}`)
  }
}
console.log(`${compared} compared, ${different} different`)
process.exitCode = different ? 1 : 0
