import { inflateSync } from 'node:zlib'

/** A colour, each part from 0 to 255. */
export type SheetInk = readonly [number, number, number]

/**
 * The colours that each sheet of a PDF is drawn in, in no order: every compressed stream is searched for `r g b rg`
 * and `r g b RG` (ISO 32000-1, 8.6.8). What draws nothing in colour is left out.
 */
export function coloursOfSheets(pdf: Uint8Array): SheetInk[][] {
  const bytes = Buffer.from(pdf)
  const sheets: SheetInk[][] = []
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue
    const start = at + (bytes[at + 6] === 13 ? 8 : 7)
    const end = bytes.indexOf('endstream', start)
    const text = inflated(bytes.subarray(start, end))
    const colours = [...text.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg\b/gi)].map(
      ([, ...parts]) => parts.map((part) => Math.round(Number(part) * 255)) as unknown as SheetInk,
    )
    if (colours.length > 0) sheets.push(colours)
  }
  return sheets
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1')
  } catch {
    return ''
  }
}
