import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Asked } from '../../src/asks/ask.ts'
import { builtInKnowledge } from '../../src/cli/knowledge.ts'
import { readSavedPage } from '../../src/cli/read-saved-page.ts'
import { judgePage } from '../../src/judge/page.ts'
import type { Level } from '../../src/judge/verdict.ts'

/** See test/fixtures/pages/README.md. */
interface Case {
  readonly url: string
  readonly level: Level
  readonly identity?: string
  readonly asked?: readonly Asked[]
  readonly why: string
  readonly twin?: string
  readonly runs?: 'browser'
}

const folder = 'test/fixtures/pages'
const slugs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const cases = slugs.map((slug) => ({
  slug,
  ...(JSON.parse(readFileSync(`${folder}/${slug}/case.json`, 'utf8')) as Case),
}))
const isGuilty = ({ level }: Case) => level === 'danger' || level === 'caution'
const knowledge = builtInKnowledge()

describe('pages', () => {
  test.each(cases.filter(({ runs }) => runs !== 'browser'))('$level: $slug', async (one) => {
    const page = await readSavedPage(`${folder}/${one.slug}/page.html`, one.url)
    const { level, identity, reasons, claim, asked } = judgePage([page], knowledge)
    expect({ level, identity }, JSON.stringify({ claim, asked, reasons })).toEqual({
      level: one.level,
      identity: one.identity,
    })
    if (one.asked) expect(asked).toEqual(one.asked)
  })

  test.each(cases.filter(isGuilty))('$slug has its honest twin', ({ twin }) => {
    expect(twin && existsSync(`${folder}/${twin}`)).toBe(true)
    expect(cases.find(({ slug }) => slug === twin)?.level).toBe('none')
  })

  test('are honest in the majority, and show forty disguises', () => {
    const guilty = cases.filter(isGuilty).length
    expect(guilty).toBeGreaterThanOrEqual(40)
    expect(cases.length - guilty).toBeGreaterThan(guilty)
  })
})
