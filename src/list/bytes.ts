import { ListError } from './fault.ts'

/** Bytes that WebCrypto takes: never over a SharedArrayBuffer. */
export type Bytes = Uint8Array<ArrayBuffer>

/** SHA-256 as 64 lower-case hexadecimal digits. */
export async function sha256(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** UTF-8 bytes of a text. */
export function encode(text: string): Bytes {
  return new TextEncoder().encode(text)
}

/**
 * The text of UTF-8 bytes.
 * @throws ListError `not-a-list` when they are none (an image, a torn file)
 */
export function decode(bytes: Bytes): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ListError('not-a-list')
  }
}

/** base64url without padding (RFC 4648, section 5). */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={1,2}$/, '')
}

/**
 * The bytes of base64url text.
 * @param length how many bytes it must hold
 * @returns `undefined` when it is malformed or of another length
 */
export function fromBase64Url(text: string, length: number): Bytes | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length !== Math.ceil((length * 4) / 3)) return
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(binary, (char) => char.charCodeAt(0))
  } catch {
    return undefined
  }
}
