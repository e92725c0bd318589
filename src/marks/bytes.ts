/** Bytes as text that JSON can hold, and back. */
export const toText = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

export const toBytes = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
