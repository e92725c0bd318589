import { decodeText } from './charset.ts'

/** What a text editor or an export may put before the first header: line ends, spaces on lines of their own. */
const BLANK = new Set([0x09, 0x0a, 0x0d, 0x20])
const NEWLINE = 0x0a

/**
 * A saved message from its first header on, as mail programs read it: without the byte order mark and empty lines that
 * editors put before it, from UTF-16 if it was saved so, and with headers in UTF-8 (raw ones are often Windows-1252).
 */
export function startOfMail(bytes: Uint8Array): Uint8Array {
  const plain = fromUtf16(bytes)
  let start = 0
  for (;;) {
    if (plain[start] === 0xef && plain[start + 1] === 0xbb && plain[start + 2] === 0xbf) start += 3
    else if (BLANK.has(plain[start] as number)) start++
    else break
  }
  const message = plain.subarray(start)
  const end = endOfHeaders(message)
  const head = message.subarray(0, end)
  if (isUtf8(head)) return message
  return Buffer.concat([Buffer.from(decodeText(head)), message.subarray(end)])
}

function fromUtf16(bytes: Uint8Array): Uint8Array {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  return label ? Buffer.from(new TextDecoder(label).decode(bytes)) : bytes
}

/** Where the first empty line begins, or the end. */
function endOfHeaders(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) {
    const next = bytes[at + 1] === 0x0d ? at + 2 : at + 1
    if (bytes[next] === NEWLINE) return at + 1
  }
  return bytes.length
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
