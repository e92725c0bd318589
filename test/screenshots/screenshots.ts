import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from '../browser/launch.ts'
import { serve } from '../browser/server.ts'
import { show } from './show.ts'
import { SURFACES } from './surfaces.ts'

const LANGUAGES = ['fr', 'en'] as const
const THEMES = ['light', 'dark'] as const
const WIDTHS = [360, 1280] as const

/**
 * Takes pictures of every surface of ours in real Chromium: both languages, light and dark, phone
 * and wide screen. `npm run screenshots -- [--out FOLDER] [NAME…]`
 */
export async function main(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--out')
  const out = at < 0 ? 'dist/screenshots' : (args[at + 1] ?? 'dist/screenshots')
  const names = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1))
  const surfaces = SURFACES.filter(
    ({ name }) => names.length === 0 || names.some((one) => name.startsWith(one)),
  )
  mkdirSync(out, { recursive: true })
  const server = await serve(() => undefined)
  const vigie = await launch({ kind: 'chromium', ports: server })
  try {
    for (const surface of surfaces)
      for (const language of LANGUAGES)
        for (const theme of THEMES)
          for (const width of WIDTHS) {
            const page = await show(vigie, surface, { language, theme, width })
            const name = `${surface.name}-${language}-${theme}-${width}.png` as const
            await page.screenshot({ path: join(out, name) as `${string}.png`, fullPage: true })
            console.log(name)
            await page.close()
          }
  } finally {
    await vigie.close()
    await server.close()
  }
  return 0
}
