import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** One finding of Mozilla's linter: https://github.com/mozilla/addons-linter */
interface Found {
  readonly code: string
  readonly message: string
  readonly file?: string
}

test("Mozilla's own linter finds nothing in the Firefox build", () => {
  const { stdout, stderr } = spawnSync(
    'node_modules/.bin/web-ext',
    ['lint', '--source-dir=dist/firefox', '--output=json', '--no-config-discovery'],
    { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 },
  )
  const { errors, warnings, notices, metadata } = JSON.parse(stdout || stderr) as {
    readonly [kind in 'errors' | 'warnings' | 'notices']: readonly Found[]
  } & { readonly metadata: { readonly manifestVersion: number } }
  expect(metadata.manifestVersion).toBe(3)
  expect([...errors, ...warnings, ...notices]).toEqual([])
})
