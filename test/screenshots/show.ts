import type { Page } from 'puppeteer-core'
import type { Vigie } from '../browser/launch.ts'
import type { Surface } from './surfaces.ts'

export interface Look {
  readonly language: 'fr' | 'en'
  readonly theme: 'light' | 'dark'
  /** In CSS pixels. */
  readonly width: number
}

/**
 * Opens one of our pages in the real browser in a given state. The worker's answers that make the
 * state are made up here: a full disk or a failed download cannot be had for a picture.
 */
export async function show(vigie: Vigie, surface: Surface, look: Look): Promise<Page> {
  const page = await vigie.newPage()
  await page.setViewport({ width: look.width, height: 900 })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.theme }])
  const answers = { language: look.language, ...surface.answers?.(look.language) }
  await page.evaluateOnNewDocument((made: Record<string, unknown>) => {
    const { runtime } = chrome
    const ask = runtime.sendMessage.bind(runtime) as (letter: unknown) => Promise<unknown>
    const answer = (letter: { kind: string }) =>
      letter.kind in made ? Promise.resolve({ ok: made[letter.kind] }) : ask(letter)
    Object.defineProperty(runtime, 'sendMessage', { value: answer })
  }, answers)
  await page.goto(`${vigie.base}src/pages/${surface.path}`)
  await page.waitForSelector('h1, h2, button, p', { timeout: 60_000 })
  await page.evaluate(() => new Promise((done) => setTimeout(done, 150)))
  for (const selector of surface.press ?? []) {
    await page.waitForSelector(selector)
    await page.click(selector)
  }
  return page
}
