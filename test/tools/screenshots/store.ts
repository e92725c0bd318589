import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import captions from '../../../docs/store/captions.json' with { type: 'json' }
import type { Vigie } from '../../browser/launch.ts'
import type { Surface } from '../surfaces/tools.ts'
import { tellWorker } from '../surfaces/tools.ts'
import { card, tile } from './card.ts'

/** What the stores ask for: five pictures of 1280 × 800; a small tile, and the wide one of the Chrome Web Store. */
const SIZE = { width: 1280, height: 800 }
const TILES = [
  { width: 440, height: 280 },
  { width: 1400, height: 560 },
]
const FOLDER = 'artifacts/store'

interface Caption {
  readonly surface: string
  /** Selector of the one part that is shown, of a narrow surface. */
  readonly part?: string
  readonly fr: readonly string[]
  readonly en: readonly string[]
}

/**
 * Makes the pictures for the stores, in both languages: a surface of ours as it is, with a line of
 * `docs/store/captions.json` above or beside it.
 */
export async function storePictures(vigie: Vigie, all: readonly Surface[]): Promise<string> {
  const mark = dataUri('image/svg+xml', readFileSync('src/theme/mark.svg'))
  for (const language of ['fr', 'en'] as const) {
    const out = join(FOLDER, language)
    mkdirSync(out, { recursive: true })
    for (const [at, caption] of (captions.pictures as readonly Caption[]).entries()) {
      const surface = all.find(({ slug }) => slug === caption.surface)
      if (!surface) throw new Error(`there is no surface ${caption.surface}`)
      await surface.before?.(vigie)
      await tellWorker(vigie, 'settings-change', { language })
      const shown = await surface.open(vigie, language)
      const picture = dataUri('image/png', await shot(shown, caption.part))
      await shown.close()
      await surface.after?.(vigie)
      const [title = '', more = ''] = caption[language]
      const html = card({ mark, title, more, picture, narrow: caption.part !== undefined })
      await draw(vigie, html, SIZE, join(out, `${at + 1}-${caption.surface}.png`))
    }
    for (const size of TILES) {
      const html = tile({ mark, words: captions.tile[language] })
      await draw(vigie, html, size, join(out, `tile-${size.width}x${size.height}.png`))
    }
  }
  return `${FOLDER}/`
}

/** A surface in light colours, twice as sharp as it is shown: a wide one's first screenful, one part of a narrow one. */
async function shot(page: Page, part?: string): Promise<Uint8Array> {
  await page.bringToFront()
  await page.setViewport(
    part
      ? { width: 400, height: 800, deviceScaleFactor: 2 }
      : { width: 1280, height: 731, deviceScaleFactor: 2 },
  )
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ])
  const element = part ? await page.$(part) : null
  return element ? element.screenshot() : page.screenshot()
}

async function draw(
  vigie: Vigie,
  html: string,
  size: { readonly width: number; readonly height: number },
  path: string,
): Promise<void> {
  const page = await vigie.newPage()
  await page.setViewport({ ...size, deviceScaleFactor: 1 })
  await page.setContent(html)
  await page.screenshot({ path: path as `${string}.png` })
  await page.close()
}

const dataUri = (type: string, bytes: Uint8Array) =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
