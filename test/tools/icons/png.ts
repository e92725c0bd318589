import { crc32 } from 'node:zlib'

/** Length of the signature and of the first chunk, IHDR (PNG 1.2, 5.2 and 11.2.2). */
const HEAD = 8 + 25

/**
 * The picture with a text in it that no program shows: a tEXt chunk behind the header (PNG 1.2, 11.3.4).
 * @param png a whole PNG file
 * @param key and `text`: Latin-1
 */
export function withNote(png: Buffer, key: string, text: string): Buffer {
  const body = Buffer.from(`tEXt${key}\0${text}`, 'latin1')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length - 4)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([png.subarray(0, HEAD), length, body, sum, png.subarray(HEAD)])
}

/** The text that `withNote` put in; nothing when there is none. */
export function noteOf(png: Buffer, key: string): string | undefined {
  for (let at = 8; at + 8 < png.length; ) {
    const length = png.readUInt32BE(at)
    const body = png.toString('latin1', at + 4, at + 8 + length)
    if (body.startsWith(`tEXt${key}\0`)) return body.slice(5 + key.length)
    at += length + 12
  }
  return undefined
}
