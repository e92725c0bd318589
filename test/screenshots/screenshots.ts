import { mkdirSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { launch } from '../browser/launch.ts'
import { serve } from '../browser/server.ts'
import { demoSite } from '../demo/pages.ts'
import { surfaces } from '../surfaces/surfaces.ts'
import { tell } from '../surfaces/tools.ts'

const FOLDER = 'artifacts/screenshots'
const LANGUAGES = ['fr', 'en'] as const
const SCHEMES = ['light', 'dark'] as const
const WIDTHS = [360, 1280] as const

/**
 * Takes a picture of every page of ours in every state, in both languages, light and dark, on a phone and on
 * a screen: `npm run screenshots`, or `npm run screenshots -- popup` for those whose name starts so.
 * @returns 0
 */
export async function main(args: readonly string[]): Promise<number> {
  const wanted = surfaces.filter(
    ({ slug }) => args.length === 0 || args.some((start) => slug.startsWith(start)),
  )
  mkdirSync(FOLDER, { recursive: true })
  const server = await serve(demoSite)
  const vigie = await launch({ kind: 'chromium', ports: server })
  try {
    for (const language of LANGUAGES) {
      await tell(vigie, 'settings-change', { language })
      for (const { slug, open, after } of wanted) {
        const page = await open(vigie)
        for (const scheme of SCHEMES)
          for (const width of WIDTHS)
            await picture(
              page,
              `${FOLDER}/${slug}-${language}-${scheme}-${width}.png`,
              scheme,
              width,
            )
        await page.close()
        await after?.(vigie)
      }
    }
    console.log(`${wanted.length} surfaces: ${FOLDER}/`)
  } finally {
    await vigie.close()
    await server.close()
  }
  return 0
}

async function picture(page: Page, path: string, scheme: string, width: number): Promise<void> {
  await page.bringToFront()
  await page.setViewport({ width, height: width < 700 ? 720 : 800, deviceScaleFactor: 1 })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.screenshot({ path: path as `${string}.png`, fullPage: true })
}
