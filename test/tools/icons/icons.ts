import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import { needBrowser } from '../../browser/find.ts'
import { withNote } from './png.ts'

const SOURCE = 'src/theme/mark.svg'
/** Widths in CSS pixels: toolbar, lists, dialogues, stores. */
export const SIZES = [16, 32, 48, 128] as const

/** The note inside each picture that says which source it was made from. */
export function note(): string {
  return `${SOURCE} sha256:${createHash('sha256').update(readFileSync(SOURCE)).digest('hex')}`
}

/**
 * Draws `public/icons` from the one source, `src/theme/mark.svg`, in Chromium: `npm run icons`.
 * @returns 0
 */
export async function main(): Promise<number> {
  const browser = await puppeteer.launch({
    executablePath: needBrowser('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage()
    const picture = `data:image/svg+xml,${encodeURIComponent(readFileSync(SOURCE, 'utf8'))}`
    for (const size of SIZES) {
      await page.setViewport({ width: size, height: size })
      await page.setContent(
        `<body style="margin:0"><img style="display:block" width=${size} src="${picture}">`,
      )
      const png = await page.screenshot({ omitBackground: true, optimizeForSpeed: false })
      writeFileSync(`public/icons/vigie-${size}.png`, withNote(Buffer.from(png), 'Source', note()))
    }
  } finally {
    await browser.close()
  }
  return 0
}
