import { fromBase64Url, toBase64Url } from '../../list/bytes.ts'
import { UsageError } from './verb.ts'

/** The only place that a private key is read from: never a file, never an argument that a process list shows. */
export const KEY_VARIABLE = 'VIGIE_LIST_KEY'

/** A PKCS#8 Ed25519 private key is 48 bytes (RFC 8410, section 7): 16 of header, 32 of seed. */
const HEADER = Uint8Array.from([
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
])

/**
 * A new key pair as text: the public key, and the 32-byte seed of the private one, both base64url. One pair
 * in 64 has a key that begins with "-", which `verify --key -x…` takes for another option: it is made anew.
 */
export async function makeKeyTexts(): Promise<{ key: string; secret: string }> {
  const texts = await anyKeyTexts()
  return texts.key.startsWith('-') ? makeKeyTexts() : texts
}

async function anyKeyTexts(): Promise<{ key: string; secret: string }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))
  return { key: toBase64Url(raw), secret: toBase64Url(pkcs8.slice(HEADER.length)) }
}

/**
 * The key pair of the environment.
 * @throws UsageError when the variable is absent or malformed; its value is never shown
 */
export async function keysFromEnvironment(): Promise<CryptoKeyPair> {
  const text = process.env[KEY_VARIABLE]?.trim()
  if (!text) throw new UsageError(`set ${KEY_VARIABLE} to the secret that "keygen" made`)
  const seed = fromBase64Url(text, 32)
  if (!seed) throw new UsageError(`${KEY_VARIABLE} is not a secret of 43 characters`)
  const pkcs8 = Uint8Array.from([...HEADER, ...seed])
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign'])
  // The public half is in the private key's JWK form (RFC 8037): `x`.
  const { x = '' } = await crypto.subtle.exportKey('jwk', privateKey)
  const raw = fromBase64Url(x, 32)
  if (!raw) throw new UsageError(`${KEY_VARIABLE} has no public half`)
  const publicKey = await crypto.subtle.importKey('raw', raw, 'Ed25519', true, ['verify'])
  return { privateKey, publicKey }
}
