/** What a file that is no text begins with, and what it is called to people. */
const KINDS: readonly (readonly [name: string, start: string])[] = [
  ["Outlook's binary .msg", '\xd0\xcf\x11\xe0'],
  ['a PDF', '%PDF-'],
  ['a zip archive or an Office document', 'PK\x03\x04'],
  ['a gzip archive', '\x1f\x8b'],
  ['a Safari web archive', 'bplist00'],
  ['a picture', '\x89PNG'],
  ['a picture', '\xff\xd8\xff'],
  ['a picture', 'GIF8'],
]

/** How much is looked at for bytes that no text has. */
const LOOKED_AT = 1024

/**
 * What a file is that cannot be read as text, in words for an error line; `undefined` for text in any encoding.
 * Judging such a file would find nothing in it, and say so.
 */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1')
  const found = KINDS.find(([, magic]) => start.startsWith(magic))
  if (found) return found[0]
  const utf16 = start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff')
  return start.includes('\0') && !utf16 ? 'a binary file' : undefined
}
