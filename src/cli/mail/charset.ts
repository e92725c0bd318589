/** Labels whose every sequence of bytes is some text, so that nothing shows when they are wrong. */
const ANY_BYTES = /^(?:us-?ascii|ansi|(?:iso-?8859|iso_8859|windows|cp)-?_?\d|latin|l\d)/i

/**
 * The encoding that bytes are really in, for a label that may be missing, unknown or wrong: bytes that are good UTF-8 with
 * an accent in it are UTF-8 even where Latin-1 is declared ("numÃ©ro" is never meant); bytes that are not are
 * Windows-1252 where nothing better is known.
 * @param declared what the message says, '' for nothing
 * @returns a label that TextDecoder knows
 */
export function charsetOf(bytes: Uint8Array, declared: string): string {
  const label = known(declared.trim())
  if (decodes(bytes, 'utf-8')) return label && !ANY_BYTES.test(declared) ? label : 'utf-8'
  return label && label !== 'utf-8' ? label : 'windows-1252'
}

/** Text of bytes that say nothing of their encoding. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(charsetOf(bytes, '')).decode(bytes)
}

function known(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

function decodes(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
