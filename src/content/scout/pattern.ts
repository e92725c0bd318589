/** Names as short as "CAF" stand alone, or any "cafetière" would be one. */
const SHORT = 6
/** Letters of a name that are looked for, up to the end of a word: enough to tell it from others. */
const ENOUGH = 24

/** Not `\b`, for which "é" is no letter: "décaféiné" holds no "CAF". */
const LETTER = '[a-z\\dà-ÿ]'

/** What stands between two words of a name: white space between elements, a hyphen in a hostname, nothing. */
const BETWEEN_WORDS = '[\\W_]{0,9}'

/**
 * One regular expression for every name that we protect. Made when Vigie is built (see
 * `vite.config.ts`): the scout runs in every frame and must not spend time on making it.
 * It finds "Pôle emploi", "pole-emploi.fr" and "POLE<br>EMPLOI". It need not be right, only quick
 * and never blind: what it wakes up is read and judged.
 * @param phrases names and file names as people write them: "Pôle emploi", "logo-ft"
 * @returns its source, for lower-case text, with a space for what stands between two words (see
 *   `patternFrom`); one that finds nothing when there are no phrases
 */
export function patternOf(phrases: readonly string[]): string {
  const spelled = [...new Set(phrases.map((phrase) => cut(wordsOf(phrase))))].filter(Boolean)
  const needed = spelled.filter((one) => !spelled.some((other) => isFoundBy(one, other)))
  const short = needed.filter((one) => lettersOf(one).length <= SHORT)
  const long = needed.filter((one) => !short.includes(one))
  const parts = [
    ...(long.length ? [draw(treeOf(long))] : []),
    ...(short.length ? [`(?<!${LETTER})${draw(treeOf(short))}(?!${LETTER})`] : []),
  ]
  return parts.join('|') || '(?!)'
}

const wordsOf = (phrase: string) =>
  phrase
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\d]+/gu) ?? []
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')
const lettersOf = (spelled: string) => plain(spelled).replaceAll(' ', '')

function cut(words: readonly string[]): string {
  let kept = ''
  for (const word of words) if (kept.length < ENOUGH) kept += ` ${word}`
  return kept.trim()
}

/** "logo-france-travail" needs no place of its own beside "France Travail". */
function isFoundBy(one: string, other: string): boolean {
  if (one === other) return false
  // "i milo" finds "imilo", "pôle" finds "pole"; both may not give way.
  if (lettersOf(one) === lettersOf(other))
    return one.length < other.length || (one.length === other.length && one < other)
  if (lettersOf(other).length <= SHORT) return ` ${plain(one)} `.includes(` ${plain(other)} `)
  return lettersOf(one).includes(lettersOf(other))
}

/** Phrases letter by letter; common beginnings are one branch, or each would be tried at every letter. */
type Tree = Map<string, Tree>

function treeOf(phrases: readonly string[]): Tree {
  const tree: Tree = new Map()
  for (const phrase of phrases) {
    let branch = tree
    for (const letter of phrase) {
      const next: Tree = branch.get(letter) ?? new Map()
      branch.set(letter, next)
      branch = next
    }
    branch.set('', new Map())
  }
  return tree
}

/** A branch that may end, ends: the longer phrase is found by its beginning. */
function draw(tree: Tree): string {
  if (tree.has('')) return ''
  const branches = [...tree].map(([letter, next]) => step(letter) + draw(next))
  return branches.length === 1 ? (branches[0] as string) : `(?:${branches.join('|')})`
}

/** A letter with an accent is often written without. */
function step(letter: string): string {
  if (letter === ' ') return ' '
  return plain(letter) === letter ? letter : `[${letter}${plain(letter)}]`
}

/**
 * The expression from its source: the long part between words is written out here, not fifty times
 * in the file. For lower-case text: the flag `i` makes it four times slower to begin with.
 */
export function patternFrom(source: string): RegExp {
  return new RegExp(source.replaceAll(' ', BETWEEN_WORDS))
}
