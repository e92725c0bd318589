import punycode from 'punycode/punycode.js'
import { foldCharacter } from './fold.ts'
import { shapeOf } from './shape.ts'

/** One label of a hostname, read once for every kind of lookalike. */
export interface Label {
  /** As it stands in the hostname: `xn--amliconnexion-9jb`. */
  readonly raw: string
  /** What a reader sees, in plain letters and digits, hyphens left out: `ameliconnexion`. */
  readonly letters: string
  /** {@link letters} by drawing class, of the same length: `amellconnexlon`. */
  readonly shape: string
  /** For each letter, where it stands in the hostname; one more entry for the end. */
  readonly at: readonly number[]
  /** Where hyphenated parts begin, as indices into {@link letters}, and at last its length. */
  readonly starts: readonly number[]
  /** Written with letters outside ASCII. */
  readonly encoded: boolean
}

/**
 * Reads one label.
 * @param raw lower-case ASCII, at most 63 characters are meant, any number is taken
 * @param offset where it begins in the hostname
 */
export function readLabel(raw: string, offset: number): Label {
  const encoded = raw.startsWith('xn--')
  const text = encoded ? decode(raw) : raw
  let letters = ''
  const at: number[] = []
  const starts: number[] = []
  let fresh = true
  let index = 0
  for (const character of text) {
    const folded = foldCharacter(character)
    if (character === '-' || character === '_') fresh = true
    else if (folded !== '') {
      if (fresh) starts.push(letters.length)
      fresh = false
      for (let each = 0; each < folded.length; each++) at.push(encoded ? offset : offset + index)
      letters += folded
    }
    index += character.length
  }
  at.push(offset + raw.length)
  starts.push(letters.length)
  return { raw, letters, shape: shapeOf(letters), at, starts, encoded }
}

/** Broken punycode is left as it stands: browsers show it so. */
function decode(raw: string): string {
  try {
    return punycode.toUnicode(raw).toLowerCase()
  } catch {
    return raw
  }
}
