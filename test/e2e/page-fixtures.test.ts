import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Level } from '../../src/judge/verdict.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'

const FOLDER = 'test/fixtures/pages'
const BADGE: Record<Level, string> = { danger: '!', caution: '?', official: '✓', none: '' }
/** Pages open at a time. */
const BATCH = 12
/** How long (ms) a page must stay without a badge to count as silent. */
const SILENCE = 2_000

interface Case {
  readonly slug: string
  readonly url: URL
  readonly level: Level
  readonly html: string
}

const cases = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name: slug }): Case => {
    const { url, level } = JSON.parse(readFileSync(join(FOLDER, slug, 'case.json'), 'utf8'))
    const html = readFileSync(join(FOLDER, slug, 'page.html'), 'utf8')
    return { slug, url: new URL(url), level, html }
  })

describe.each(['chromium', 'firefox'] as const)('%s', (kind) => {
  let server: Server
  let vigie: Vigie
  let served: readonly Case[] = []

  beforeAll(async () => {
    server = await serve(
      ({ hostname, pathname }) =>
        served.find(({ url }) => url.hostname === hostname && url.pathname === pathname)?.html,
    )
    vigie = await launch({ kind, ports: server })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  /** What went wrong with one page; nothing when it earned its level. */
  async function wrongWith({ slug, url, level }: Case): Promise<string | undefined> {
    const page = await vigie.newPage()
    try {
      await page.goto(url.href)
      if (level === 'none') await new Promise((done) => setTimeout(done, SILENCE))
      else await vigie.badgeBecomes(page, BADGE[level]).catch(() => {})
      const { text, title } = await vigie.badge(page)
      return text === BADGE[level] ? undefined : `${slug}: "${text}" (${title}), not ${level}`
    } finally {
      await page.close()
    }
  }

  test('every page of the fixtures earns its level', async () => {
    const wrong: string[] = []
    for (const batch of batches(cases)) {
      served = batch
      wrong.push(...(await Promise.all(batch.map(wrongWith))).filter((one) => one !== undefined))
    }
    expect(wrong).toEqual([])
    expect(cases.length).toBeGreaterThan(100)
  }, 900_000)
})

/** In groups in which no address comes twice. */
function batches(all: readonly Case[]): Case[][] {
  const groups: Case[][] = []
  for (const one of all) {
    const fits = groups.find(
      (group) => group.length < BATCH && !group.some(({ url }) => url.href === one.url.href),
    )
    if (fits) fits.push(one)
    else groups.push([one])
  }
  return groups
}
