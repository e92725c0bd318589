/**
 * Decodes a saved page as a browser would: byte order mark, then what its first 1,024 bytes declare
 * (HTML Living Standard, "determining the character encoding"), then UTF-8 if it is valid, else
 * windows-1252.
 */
export function decodeHtml(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const declared = /<meta[^>]{1,200}charset\s*=\s*["']?([\w:-]{3,20})/i.exec(start)?.[1] ?? ''
  for (const label of [/^utf-?16/i.test(declared) ? 'utf-8' : declared, 'utf-8']) {
    try {
      // A declared encoding is believed unless it cannot be.
      return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      // Unknown label, or bytes that are none of it: the next one.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes)
}
