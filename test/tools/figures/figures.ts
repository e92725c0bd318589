import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Chapter } from './chapter.ts'
import { machineInWords } from './machine.ts'

const FILE = 'docs/figures.md'
const allChapters = Object.values(
  import.meta.glob<Chapter>('./chapters/*.ts', { eager: true, import: 'chapter' }),
).sort((one, other) => one.at - other.at)

/**
 * Measures everything and writes `docs/figures.md`: `npm run figures`, some ten minutes. Runs on a fresh clone.
 * `--names DIR`: hostnames that were seen in the world, which are not in the repository. `--only PATTERN`: measures
 * only chapters whose title fits and keeps the others as they stand. The three lines at its head stand in README,
 * too, and a test compares them.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { names: { type: 'string' }, only: { type: 'string' } },
  })
  const former = values.only ? readFileSync(FILE, 'utf8') : undefined
  const head = former ? partOf(former, 0) : `${TITLE}\n\n${machineInWords()}`
  const lines: string[] = []
  const chapters: string[] = []
  for (const chapter of allChapters) {
    if (former && !new RegExp(values.only ?? '').test(chapter.title)) {
      const kept = former
        .split(/^(?=## )/m)
        .find((part) => part.startsWith(`## ${chapter.title}\n`))
      if (!kept) throw new Error(`${FILE} has no chapter "${chapter.title}" to keep`)
      chapters.push(kept.trim())
      lines.push(...(chapter.short ? [lineOf(former, lines.length)] : []))
      continue
    }
    console.error(`${chapter.title} …`)
    const { text, line } = await chapter.measure(values)
    if (line) lines.push(`- ${line}`)
    chapters.push(
      `## ${chapter.title}\n\n${chapter.why}\n\n${text}\n\nAgain: \`${chapter.command}\``,
    )
  }
  const page = [head, '## In short', lines.join('\n'), ...chapters].join('\n\n')
  writeFileSync(FILE, `${page}\n`)
  const missing = lines.filter((line) => !readFileSync('README.md', 'utf8').includes(line))
  console.log(`${FILE}: ${allChapters.length} chapters`)
  if (missing.length > 0) console.log(`README.md should say:\n${missing.join('\n')}`)
  return 0
}

/** The part of the page before, or behind, so many headings. */
const partOf = (page: string, at: number) => (page.split(/^(?=## )/m)[at] ?? '').trim()

/** One of the lines in short of an earlier page. */
const lineOf = (page: string, at: number) =>
  partOf(page, 1)
    .split('\n')
    .filter((line) => line.startsWith('- '))[at] ?? ''

const TITLE = `# Figures

Written by \`npm run figures\`, never by hand.`
