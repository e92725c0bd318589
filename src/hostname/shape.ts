/**
 * The drawing class of each ASCII character: characters that are taken for one another share one.
 * 0 is a separator or anything else that can be no part of a word. TR39 makes `1` and `l` one
 * (`I` and `|` too, which a lower-cased name does not hold); `0`/`o` likewise; the other digits
 * are the common "leet" letters ("franc3travail"). `i` joins `l`: "francetravaiI" arrives as
 * "francetravaii".
 */
export const CLASS_OF: Readonly<Uint8Array> = classes()

function classes(): Uint8Array {
  const table = new Uint8Array(128)
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  for (let index = 0; index < letters.length; index++) table[letters.charCodeAt(index)] = index + 1
  const same: Readonly<Record<string, string>> = {
    ...{ i: 'l', 1: 'l', 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', 9: 'g' },
  }
  for (const [odd, usual] of Object.entries(same))
    table[odd.charCodeAt(0)] = table[usual.charCodeAt(0)] as number
  table['2'.charCodeAt(0)] = 27
  table['6'.charCodeAt(0)] = 28
  return table
}

/** Letters of one class, back as a letter, so that shapes are plain strings: `fr4nc3` -> `france`. */
export function shapeOf(letters: string): string {
  let shape = ''
  for (let index = 0; index < letters.length; index++) {
    const code = CLASS_OF[letters.charCodeAt(index)] ?? 0
    shape += code === 0 ? '?' : String.fromCharCode(96 + code)
  }
  return shape
}

/** Without doubled characters: `poole-emplooi` -> `pole-emploi`. */
export function withoutDoubles(shape: string): string {
  let single = ''
  for (let index = 0; index < shape.length; index++)
    if (shape[index] !== shape[index - 1]) single += shape[index]
  return single
}
