import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { machineInWords } from './machine.ts'
import type { Section } from './section.ts'

const FILE = 'docs/figures.md'
const sections = Object.values(
  import.meta.glob<Section>('./sections/*.ts', { eager: true, import: 'section' }),
).sort((one, other) => one.at - other.at)

/**
 * Measures everything and writes `docs/figures.md`: `npm run figures`, some ten minutes. Runs on a fresh clone.
 * `--names DIR`: hostnames that were seen in the world, which are not in the repository. The three lines at its
 * head stand in README, too, and a test compares them.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { names: { type: 'string' }, out: { type: 'string', default: FILE } },
  })
  const lines: string[] = []
  const chapters: string[] = []
  const head = machineInWords()
  for (const section of sections) {
    console.error(`${section.title} …`)
    const { text, line } = await section.measure(values)
    if (line) lines.push(`- ${line}`)
    chapters.push(
      `## ${section.title}\n\n${section.why}\n\n${text}\n\nAgain: \`${section.command}\``,
    )
  }
  const page = [TITLE, head, '## In short', lines.join('\n'), ...chapters].join('\n\n')
  writeFileSync(values.out, `${page}\n`)
  const missing = lines.filter((line) => !readFileSync('README.md', 'utf8').includes(line))
  console.log(`${values.out}: ${sections.length} chapters`)
  if (missing.length > 0) console.log(`README.md should say:\n${missing.join('\n')}`)
  return 0
}

const TITLE = `# Figures

Written by \`npm run figures\`, never by hand.`
