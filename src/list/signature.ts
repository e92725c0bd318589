import { type Bytes, fromBase64Url, toBase64Url } from './bytes.ts'
import { ListError } from './fault.ts'

/*
 * Ed25519 (RFC 8032) through WebCrypto. A public key is its 32 raw bytes as base64url, 43 characters;
 * a signature is 64 bytes, 86 characters. A signature file holds a line for each key that signed:
 * `<key> <signature>`, so that a publisher can sign with the old and the new key while it changes keys.
 */

const MAX_LINES = 8

/**
 * Makes a verifying key of its text.
 * @throws ListError `key-malformed`; `unsupported` where the browser has no Ed25519 (Chromium before 137)
 */
export async function importKey(key: string): Promise<CryptoKey> {
  const raw = fromBase64Url(key, 32)
  if (!raw) throw new ListError('key-malformed', key)
  try {
    return await crypto.subtle.importKey('raw', raw, 'Ed25519', true, ['verify'])
  } catch (error) {
    throw new ListError('unsupported', String(error))
  }
}

/**
 * Checks a detached signature file.
 * @param bytes what was signed, byte for byte
 * @param file the signature file's text
 * @param trusted public keys, base64url
 * @returns the trusted key that signed
 * @throws ListError `unknown-key` when no trusted key has a line, `bad-signature` when its line is wrong
 */
export async function verify(
  bytes: Bytes,
  file: string,
  trusted: readonly string[],
): Promise<string> {
  const lines = file.split('\n', MAX_LINES).map((line) => line.trim().split(' '))
  let known = false
  for (const [key = '', text = ''] of lines) {
    if (!trusted.includes(key)) continue
    known = true
    const signature = fromBase64Url(text, 64)
    if (!signature) continue
    if (await crypto.subtle.verify('Ed25519', await importKey(key), signature, bytes)) return key
  }
  throw new ListError(known ? 'bad-signature' : 'unknown-key', lines[0]?.[0]?.slice(0, 43))
}

/** One line of a signature file. */
export async function signBytes(bytes: Bytes, keys: CryptoKeyPair): Promise<string> {
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey))
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', keys.privateKey, bytes))
  return `${toBase64Url(raw)} ${toBase64Url(signature)}\n`
}
