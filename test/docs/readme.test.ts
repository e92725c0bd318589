import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const readme = readFileSync('README.md', 'utf8')

/** Each command of the README that is followed by what it prints; "…" stands for what is left out. */
const samples = [
  ...readme.matchAll(/```sh\nnpm run --silent vigie -- (.+)\n```\n\n```json\n([\s\S]+?)\n```/g),
].map(([, line = '', printed = '']) => ({ line, printed: printed.replaceAll('\n', '') }))

describe('the README', () => {
  test('shows what two commands print', () => expect(samples).toHaveLength(2))

  test.each(samples)(
    'prints it as it is: vigie $line',
    ({ line, printed }) => {
      const args = ['src/cli/launch.mjs', ...line.split(' ')]
      const output = execFileSync(process.execPath, args, { encoding: 'utf8' }).trim()
      const pieces = printed.split('…')
      expect(output.startsWith(pieces[0] ?? '?')).toBe(true)
      expect(output.endsWith(pieces.at(-1) ?? '?')).toBe(true)
      let from = 0
      for (const piece of pieces) {
        const at = output.indexOf(piece, from)
        expect(at, piece).toBeGreaterThanOrEqual(0)
        from = at + piece.length
      }
    },
    60_000,
  )

  test('says the lines of docs/figures.md that matter', () => {
    const figures = readFileSync('docs/figures.md', 'utf8')
    const [, short = ''] = /\n## In short\n\n([\s\S]+?)\n\n## /.exec(figures) ?? []
    const lines = short.split('\n')
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(readme).toContain(line)
  })

  test('and its neighbours lead to files that are there', () => {
    for (const file of [
      'README.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      'docs/guide.md',
      'docs/structure.md',
      'docs/releasing.md',
    ]) {
      const folder = file.includes('/') ? 'docs/' : ''
      for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(
        /(?:\]\(|src=")([^)"#:]+)(?:#[^)"]*)?[)"]/g,
      ))
        expect(() => readFileSync(folder + target), `${file}: ${target}`).not.toThrow(/ENOENT/)
    }
  })
})
