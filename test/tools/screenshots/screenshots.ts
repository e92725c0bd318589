import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { launch } from '../../browser/launch.ts'
import { serve } from '../../browser/server.ts'
import { surfaces } from '../surfaces/surfaces.ts'
import { tellWorker } from '../surfaces/tools.ts'
import { readingSheets } from './read.ts'
import { storePictures } from './store.ts'
import { sites, warningSurfaces } from './warnings.ts'

const LANGUAGES = ['fr', 'en'] as const
const THEMES = ['light', 'dark'] as const
const WIDTHS = [360, 1280] as const
/** Those that the documents show, in `docs/images`. */
const SHOWN = [
  'popup-danger-fr-light-360.png',
  'popup-official-fr-light-360.png',
  'popup-check-fr-light-360.png',
  'stop-listed-fr-light-1280.png',
  'help-after-warning-fr-light-1280.png',
  'options-used-fr-light-1280.png',
  'exercise-answer-fr-light-1280.png',
  'welcome-fr-light-1280.png',
]

/**
 * Takes pictures of every surface of ours in real Chromium: both languages, light and dark, phone
 * and wide screen. `npm run screenshots -- [--out FOLDER] [NAME…]`; with `--docs` those that the
 * documents show are put there, too; with `--store` only the pictures that the stores ask for are made; with `--read` only
 * sheets that show pages drawn in strange ways beside what is read of them.
 * @returns 0
 */
export async function main(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--out')
  const out = at < 0 ? 'artifacts/screenshots' : (args[at + 1] ?? '')
  if (args.includes('--read')) {
    console.log(await readingSheets(join(out, 'read')))
    return 0
  }
  const names = args.filter(
    (arg, index) => arg !== '--docs' && (at < 0 || (index !== at && index !== at + 1)),
  )
  const wanted = [...surfaces, ...warningSurfaces].filter(
    ({ slug }) => names.length === 0 || names.some((one) => slug.startsWith(one)),
  )
  mkdirSync(out, { recursive: true })
  const server = await serve(sites)
  const vigie = await launch({ kind: 'chromium', ports: server })
  try {
    if (args.includes('--store')) {
      console.log(await storePictures(vigie, [...surfaces, ...warningSurfaces]))
      return 0
    }
    for (const language of LANGUAGES)
      for (const { slug, before, open, after } of wanted) {
        await before?.(vigie)
        await tellWorker(vigie, 'settings-change', { language })
        const page = await open(vigie, language)
        for (const theme of THEMES)
          for (const width of WIDTHS) {
            const name = `${slug}-${language}-${theme}-${width}.png`
            await picture(page, join(out, name), theme, width)
            // In a document, the first screenful of a long page says enough.
            if (args.includes('--docs') && SHOWN.includes(name))
              await page.screenshot({
                path: `docs/images/${name}` as 'x.png',
                fullPage: width < 700,
              })
          }
        await page.close()
        await after?.(vigie)
      }
    console.log(`${wanted.length} surfaces: ${out}/`)
  } finally {
    await vigie.close()
    await server.close()
  }
  return 0
}

async function picture(page: Page, path: string, theme: string, width: number): Promise<void> {
  await page.bringToFront()
  await page.setViewport({ width, height: width < 700 ? 720 : 800, deviceScaleFactor: 1 })
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    // Else a button is caught on its way from one colour to the other.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ])
  await page.screenshot({ path: path as `${string}.png`, fullPage: true })
}
