import puppeteer from 'puppeteer-core'
import type { Pixels } from '../../../src/marks/pixels.ts'
import { needBrowser } from '../../browser/find.ts'
import type { Showing } from './ways.ts'

/** Draws pictures as a page would show them. */
export interface Drawer {
  /** @returns nothing for a picture that the browser cannot read */
  draw(address: string, ways: readonly Showing[]): Promise<readonly (Pixels | undefined)[]>
  close(): Promise<void>
}

/** A real Chromium that draws on canvases; nothing is fetched. */
export async function startDrawer(): Promise<Drawer> {
  const browser = await puppeteer.launch({
    executablePath: needBrowser('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const page = await browser.newPage()
  return {
    async draw(address, ways) {
      const drawn = await page.evaluate(drawInPage, address, ways)
      return drawn.map(
        (one) => one && { ...one, data: new Uint8Array(Buffer.from(one.data, 'base64')) },
      )
    },
    close: () => browser.close(),
  }
}

/** Runs in the page, by itself. */
async function drawInPage(address: string, ways: readonly Showing[]) {
  const image = new Image()
  image.src = address
  try {
    await image.decode()
  } catch {
    return ways.map(() => undefined)
  }
  const natural = { width: image.naturalWidth || 160, height: image.naturalHeight || 80 }
  return Promise.all(ways.map((way) => drawOne(way)))

  async function drawOne(way: Showing) {
    const scale = ((way.side ?? 160) * (way.density ?? 1)) / Math.max(natural.width, natural.height)
    const width = Math.max(1, Math.round(natural.width * scale))
    const height = Math.max(1, Math.round(natural.height * scale))
    const pad = Math.round((way.padding ?? 0.02) * Math.max(width, height)) + (way.turn ? 12 : 0)
    const letters = way.words ? Math.max(18, Math.min(height / 2, 40)) : 0
    const beside = way.words ? letters * 6 + height / 4 : 0
    const canvas = document.createElement('canvas')
    canvas.width = width + 2 * pad + beside
    canvas.height = height + 2 * pad
    const pen = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D
    const ground = way.ground ?? '#fff'
    paint(ground)
    // A white mark on nothing is made for a dark ground.
    if (!way.filter && isBlank()) paint(way.ground ? '#fff' : '#1b1b35')
    if (way.quality) {
      const blob = await new Promise<Blob | null>((done) =>
        canvas.toBlob(done, 'image/jpeg', way.quality),
      )
      if (blob) pen.drawImage(await createImageBitmap(blob), 0, 0)
    }
    const right = Math.round(canvas.width * (1 - (way.cutRight ?? 0)))
    const below = Math.round(canvas.height * (1 - (way.cutBelow ?? 0)))
    const { data } = pen.getImageData(0, 0, right, below)
    let text = ''
    for (let at = 0; at < data.length; at += 8192)
      text += String.fromCharCode(...data.subarray(at, at + 8192))
    return { width: right, height: below, data: btoa(text) }

    function paint(colour: string) {
      pen.fillStyle = colour
      pen.fillRect(0, 0, canvas.width, canvas.height)
      pen.save()
      if (way.filter) pen.filter = way.filter
      pen.translate(pad + width / 2, pad + height / 2)
      pen.rotate(((way.turn ?? 0) * Math.PI) / 180)
      pen.drawImage(image, -width / 2, -height / 2, width, height)
      pen.restore()
      if (!way.words) return
      pen.fillStyle = '#333'
      pen.font = `${letters}px sans-serif`
      pen.fillText(way.words, width + 2 * pad + height / 4, height / 2 + letters / 3)
    }

    function isBlank() {
      const { data } = pen.getImageData(0, 0, width + 2 * pad, canvas.height)
      for (let at = 0; at < data.length; at += 4)
        if (Math.abs((data[at] ?? 0) - (data[0] ?? 0)) > 40) return false
      return true
    }
  }
}
