import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** The rows of every table in the document, with its header lines left out. */
const rows = readFileSync('docs/threat-model.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:---|it tries|who|asks) /.test(line))
  .map((line) => line.slice(2, -2).split(' | '))
const last = (row: readonly string[]) => row.at(-1)?.trim() ?? ''

describe('the threat model', () => {
  test('has rows of three cells', () => {
    expect(rows.length).toBeGreaterThan(35)
    for (const row of rows) expect(row, row[0]).toHaveLength(3)
  })

  test.each(rows.filter((row) => last(row) !== 'none').map((row) => [row[0], last(row)]))(
    'of “%s” names a test that is there: %s',
    (_, proof = '') => {
      const [file = '', name = ''] = proof.split(' › ').map((part) => part.trim())
      expect(file).toMatch(/^test\/.+\.test\.ts$/)
      expect(existsSync(file), file).toBe(true)
      expect(readFileSync(file, 'utf8')).toContain(name)
    },
  )

  test('says of the others that nothing holds or proves them', () => {
    const open = rows.filter((row) => last(row) === 'none')
    expect(open.length).toBeGreaterThan(0)
    for (const row of open) expect(row[1], row[0]).toMatch(/nothing|until/)
  })
})
