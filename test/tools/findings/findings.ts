import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fixtures, raisedBy } from './fixtures.ts'

/**
 * Writes into each fixture that names no findings what it raises today: `node test/tools/run.mjs findings`.
 * `--all`: into those that name some, too. Review what it wrote: it knows what is, not what should be.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { all: { type: 'boolean' } } })
  for (const fixture of fixtures) {
    const { file, says } = fixture
    if (says.runs === 'browser' || (says.findings && !values.all)) continue
    const findings = await raisedBy(fixture)
    writeFileSync(file, `${JSON.stringify({ ...says, findings }, null, 2)}\n`)
    console.log(`${file}: ${findings.join(' ')}`)
  }
  return 0
}
