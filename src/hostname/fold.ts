import confusables from './data/confusables.json'

/** From letter to what it is drawn like in ASCII: `а` (Cyrillic) -> `a`, `œ` -> `oe`. */
const DRAWN_AS: ReadonlyMap<string, string> = new Map(
  Object.entries(confusables).flatMap(([drawn, letters]) =>
    Array.from(letters, (letter): [string, string] => [letter, drawn]),
  ),
)

/**
 * What one character of a name is drawn like: accents taken off, letters of other scripts by the
 * letter that they pass for.
 * @param character one lower-case code point: `é`, `а`
 * @returns ASCII letters and digits, '' for a bare accent, `?` for anything else
 */
export function foldCharacter(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 128) return (code > 96 && code < 123) || (code > 47 && code < 58) ? character : '?'
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '')
  if (bare !== character && /^[a-z0-9]*$/.test(bare)) return bare
  return DRAWN_AS.get(bare) ?? '?'
}
