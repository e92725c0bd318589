import { browser } from '../../browser.ts'
import { blocksOf } from '../../marks/blocks.ts'
import type { Pixels } from '../../marks/pixels.ts'
import type { PictureBox, Shown } from './shown.ts'

/** The longer side (pixels) at which a picture is compared, and at which a drawn page is searched. */
const SIDE = 320
const PAGE_SIDE = 1_200

/**
 * What these regions of the active tab look like on the screen. The tab's picture lives as long as this call; nothing is
 * fetched, nothing kept.
 * @throws where the browser gives no picture: more than two a second, a page of its own
 */
export async function pixelsOf(
  windowId: number,
  { regions, width }: Shown,
): Promise<readonly Pixels[]> {
  const address = await browser.tabs.captureVisibleTab(windowId, { format: 'png' })
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) =>
    letter.charCodeAt(0),
  )
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  try {
    const scale = picture.width / width
    return regions.flatMap((region) =>
      region.isPage
        ? blocksOf(cutFrom(picture, region, scale, PAGE_SIDE))
        : [cutFrom(picture, region, scale, SIDE)],
    )
  } finally {
    picture.close()
  }
}

function cutFrom(picture: ImageBitmap, region: PictureBox, scale: number, side: number): Pixels {
  const longer = Math.max(region.width, region.height) * scale
  const shrink = Math.min(1, side / longer)
  const width = Math.max(1, Math.round(region.width * scale * shrink))
  const height = Math.max(1, Math.round(region.height * scale * shrink))
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!pen) return { width: 0, height: 0, data: new Uint8Array() }
  pen.imageSmoothingQuality = 'high'
  const { x, y } = region
  const [left, top, wide, high] = [x, y, region.width, region.height].map((one) => one * scale)
  pen.drawImage(picture, left ?? 0, top ?? 0, wide ?? 0, high ?? 0, 0, 0, width, height)
  return { width, height, data: pen.getImageData(0, 0, width, height).data }
}
