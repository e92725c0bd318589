import type { Page, ScreenshotClip } from 'puppeteer-core'

/** What a person sees: a picture of the window, read by its colours. Light theme. */
export interface WindowSeen {
  /** Share of the window in the danger warning's ground and card, 0 to 1. */
  readonly warning: number
  /** How much of the window is the highlighted button, 0 to 1. */
  readonly button: number
  /** Centre of the highlighted button ("Aller sur le vrai site …"), when one is seen. */
  readonly leave: { readonly x: number; readonly y: number } | undefined
}

/** The palette's light values (src/theme/tokens.css): danger ground, card, and the action's colour. */
const GROUND = [251, 233, 229]
const CARD = [255, 255, 255]
const ACTION = [13, 95, 90]

/**
 * What the window shows of a layout that is wider than itself. Firefox's driver takes the whole layout else:
 * 10,000 pixels of `<meta name="viewport" content="width=10000">`, of which a person sees a fifth.
 */
async function shownOf(page: Page): Promise<{ readonly clip?: ScreenshotClip }> {
  if (!page.browser().process()?.spawnfile.includes('firefox')) return {}
  return page.evaluate(() => {
    const { offsetLeft: x = 0, offsetTop: y = 0, width = 0, height = 0 } = visualViewport ?? {}
    return { clip: { x, y, width, height } }
  })
}

/** Takes a picture of the page's window and measures it. */
export async function see(page: Page): Promise<WindowSeen> {
  const clip = await shownOf(page)
  const picture = await page.screenshot({
    encoding: 'base64',
    captureBeyondViewport: false,
    ...clip,
  })
  const decoder = await page.browser().newPage()
  try {
    return await decoder.evaluate(
      async (data, ground, card, action) => {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
        context.drawImage(image, 0, 0)
        const { data: pixels } = context.getImageData(0, 0, image.width, image.height)
        let grounds = 0
        let cards = 0
        let count = 0
        let sumX = 0
        let sumY = 0
        for (let at = 0; at < pixels.length; at += 4) {
          const is = (colour: readonly number[]) =>
            colour.every((value, channel) => Math.abs((pixels[at + channel] as number) - value) < 4)
          if (is(ground)) grounds++
          else if (is(card)) cards++
          else if (is(action)) {
            count++
            sumX += (at / 4) % image.width
            sumY += Math.floor(at / 4 / image.width)
          }
        }
        // The page itself is white: without the ground there is no warning.
        const seen = grounds === 0 ? 0 : (grounds + cards) / (image.width * image.height)
        return {
          warning: seen,
          button: count / (image.width * image.height),
          leave: count > 2_000 ? { x: sumX / count, y: sumY / count } : undefined,
        }
      },
      picture,
      GROUND,
      CARD,
      ACTION,
    )
  } finally {
    await decoder.close()
    await page.bringToFront()
  }
}
