import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep } from '../browser/wait.ts'
import { ASKED, DEEP, documentOf, HIDDEN, NAMES, PADDED } from './pages/drawn.ts'

const ANYWHERE = { NAMES, ASKED, HIDDEN, PADDED } as const
const KINDS = { ...ANYWHERE, DEEP } as const
/** The page as a scam, and as what a workshop asks its own customers. */
const NAMED = { guilty: 'France Travail', honest: 'Atelier du Lac' } as const
/** Pages open at a time; how long (ms) one may take to be warned of, and how long an honest one is watched. */
const BATCH = 4
const WITHIN = 20_000
const SILENCE = 2_500

describe.each(['chromium', 'firefox'] as const)('in %s', (kind) => {
  let server: Server
  let vigie: Vigie

  beforeAll(async () => {
    server = await serve(({ pathname }) => {
      const [, group, index, who] = pathname.split('/')
      const draw = Object.values(KINDS[group as keyof typeof KINDS] ?? {})[Number(index)]
      const name = NAMED[who as keyof typeof NAMED]
      if (!draw || !name) return undefined
      return documentOf(draw, name, group === 'PADDED' ? name : undefined)
    })
    vigie = await launch({ kind, ports: server })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  /** What went wrong with one page; nothing when a scam is stopped, or a workshop left alone. */
  async function wrongWith(group: string, index: number, what: string, who: keyof typeof NAMED) {
    const page = await vigie.newPage()
    try {
      const host = who === 'guilty' ? 'dossier-suivi.example' : 'atelier-du-lac.example'
      await page.goto(`https://${host}/${group}/${index}/${who}`)
      if (who === 'guilty') await vigie.badgeBecomes(page, '!', WITHIN).catch(() => {})
      else await sleep(SILENCE)
      const { text, title } = await vigie.badge(page)
      return text === (who === 'guilty' ? '!' : '') ? [] : [`${who}, ${what}: "${text}" (${title})`]
    } finally {
      await page.close()
    }
  }

  test.each(Object.entries(kind === 'firefox' ? ANYWHERE : KINDS))(
    '%s: each is seen as it is drawn, and its honest twin is silent',
    async (group, pages) => {
      const waiting = Object.keys(pages).flatMap((what, index) =>
        (['guilty', 'honest'] as const).map((who) => () => wrongWith(group, index, what, who)),
      )
      const wrong: string[] = []
      const lane = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) wrong.push(...(await next()))
      }
      await Promise.all(Array.from({ length: BATCH }, lane))
      expect(wrong).toEqual([])
    },
    240_000,
  )
})
