import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const workflow = readFileSync('.github/workflows/release.yml', 'utf8')
const { version } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { version: string }
const run = (step: string) => {
  const line = workflow.split('\n').find((one) => one.includes(step) && one.includes('run:'))
  return line?.slice(line.indexOf('run:') + 4).trim() ?? ''
}
const shell = (command: string, tag: string) =>
  spawnSync('bash', ['-c', command], { env: { ...process.env, TAG: tag }, encoding: 'utf8' })

describe('the release workflow', () => {
  test('goes on with the tag of the manifest’s version, and with no other', () => {
    const check = run('require')
    expect(check).toContain('manifest.json')
    expect(shell(check, `v${version}`).status).toBe(0)
    expect(shell(check, 'v99.0.0').status).not.toBe(0)
  })

  test('says what the changelog says of the version', () => {
    const command = run('changelog.mjs').replace(/ > .*/, '')
    const said = execFileSync('bash', ['-c', command], {
      env: { ...process.env, TAG: `v${version}` },
      encoding: 'utf8',
    })
    expect(said.trim().length).toBeGreaterThan(10)
    expect(shell(command, 'v99.0.0').status).toBe(1)
  })

  test('runs scripts that are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    for (const [, name] of workflow.matchAll(/npm run ([\w:]+)/g))
      expect(scripts).toHaveProperty(name as string)
  })
})
