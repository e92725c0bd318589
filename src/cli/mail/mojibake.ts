/** What Windows-1252 puts where Latin-1 has controls: "â€™" is `e2 80 99`. WHATWG Encoding Standard, index windows-1252. */
const HIGH = Array.from(
  new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 128 }, (_, at) => at + 128)),
)
const BYTE_OF: ReadonlyMap<string, number> = new Map(HIGH.map((letter, at) => [letter, at + 128]))

/** Letters that may be UTF-8 read as Windows-1252: a first byte `c2` to `f4`, then one to three others. */
const MAYBE = new RegExp(
  `[\\u00c2-\\u00f4][${HIGH.slice(0, 64)
    .map((letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`)
    .join('')}]{1,3}`,
  'gu',
)

/**
 * Puts text right that was decoded wrongly before it was sent: "numÃ©ro", "lâ€™identitÃ©". Other text stays as it is: "Ã"
 * and "â" before a letter are honest.
 */
export function mendMojibake(text: string): string {
  return text.replace(MAYBE, (letters) => {
    const bytes = Uint8Array.from(letters, (letter) => BYTE_OF.get(letter) ?? 0)
    for (let end = bytes.length; end > 1; end--)
      try {
        const mended = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end))
        return mended + Array.from(letters).slice(end).join('')
      } catch {
        // One letter fewer: what follows may stand by itself.
      }
    return letters
  })
}
