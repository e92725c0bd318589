/**
 * What two people compare over the phone to be sure of a publisher's key: the first 16 bytes of the SHA-256
 * of the raw key, in groups of four: "1a2b 3c4d …".
 * @param key base64url, 43 characters; checked before (`asKey`)
 */
export async function fingerprint(key: string): Promise<string> {
  const raw = Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  )
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', raw)).subarray(0, 16)
  const digits = Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/(.{4})(?=.)/g, '$1 ')
}
