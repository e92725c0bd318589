import { afterEach, describe, expect, test, vi } from 'vitest'

vi.mock('../browser/find.ts', () => ({ canInstall: () => false, findBrowser: () => undefined }))
const { EVERYTHING, lacks } = await import('../browser/lacks.ts')

afterEach(() => vi.unstubAllEnvs())

describe('a machine without browsers', () => {
  test('leaves out what needs them, and says why', () => {
    vi.stubEnv('CI', '')
    const [browsers] = lacks()
    expect(browsers?.files).toEqual(['test/e2e/**'])
    expect(browsers?.why).toContain('no chromium and no firefox')
  })

  test('leaves nothing out under CI: it fails there', () => {
    vi.stubEnv('CI', 'true')
    expect(lacks()).toEqual([])
  })

  test('names the command by which all of it runs, which is the workflow’s', () =>
    expect(EVERYTHING).toContain('bash .ci/run'))
})
