/** Names as short as "CAF" stand alone, or any "cafetière" would be one. */
const SHORT = 6
/** Letters of a name that are looked for, up to the end of a word: enough to tell it from others. */
const ENOUGH = 24

/** Not `\b`, for which "é" is no letter: "décaféiné" holds no "CAF". */
const LETTER = '[a-z\\dà-ÿ]'

/** What stands between two words of a name: white space between elements, a hyphen in a hostname, nothing. */
const BETWEEN_WORDS = '[\\W_]{0,9}'

/** What the scout knows of all protected names. Made when Vigie is built (see `vite.config.ts`). */
export interface Spellings {
  /**
   * The source of one regular expression, spaces for what may lie between two words. A name that holds
   * another is left out ("France Travail Pro"), and common beginnings are written once: 55 names, 700 characters.
   */
  readonly pattern: string
  /** Letters of which at least one set stands in every text that holds a name: "emplo" for "Pôle emploi". */
  readonly anchors: readonly string[]
  /** Parts of what asks for something grave: "mot de passe". */
  readonly asks: readonly string[]
}

/**
 * @param phrases names and marks as people write them, "Pôle emploi", "logo-ft"
 * @param asks parts of what asks for something grave, in lower case
 */
export function spellingsOf(phrases: readonly string[], asks: readonly string[] = []): Spellings {
  const spelled = [...new Set(phrases.map((phrase) => cut(wordsOf(phrase))))].filter(Boolean)
  const needed = spelled.filter((one) => !spelled.some((other) => isFoundBy(one, other)))
  const short = needed.filter((one) => lettersOf(one).length <= SHORT)
  const long = needed.filter((one) => !short.includes(one))
  const parts = [
    ...(long.length ? [draw(treeOf(long))] : []),
    ...(short.length ? [`(?<!${LETTER})${draw(treeOf(short))}(?!${LETTER})`] : []),
  ]
  return { pattern: parts.join('|') || '(?!)', anchors: anchorsOf(needed), asks }
}

/** Letters of an anchor. */
const ANCHOR = 5

/**
 * Five letters out of each name, the same for many: most short texts have none of them, which the browser finds
 * out faster than it makes ready an expression. Letters with accents are no anchors, they are written without, too.
 */
function anchorsOf(spelled: readonly string[]): string[] {
  const anchors: string[] = []
  for (let left = spelled; left.length > 0; ) {
    const pieces = [...new Set(left.flatMap(piecesOf))]
    const covers = (piece: string) => left.filter((one) => piecesOf(one).includes(piece)).length
    const best = pieces.reduce((one, other) => (covers(other) > covers(one) ? other : one))
    anchors.push(best)
    left = left.filter((one) => !piecesOf(one).includes(best))
  }
  return anchors
}

/** "emplo" and "mploi" of "pôle emploi"; of a name of short words only, its longest one. */
function piecesOf(spelled: string): string[] {
  const words = spelled.split(' ').filter((word) => plain(word) === word)
  const pieces = words.flatMap((word) =>
    Array.from({ length: Math.max(0, word.length - ANCHOR + 1) }, (_, at) =>
      word.slice(at, at + ANCHOR),
    ),
  )
  return pieces.length > 0 ? pieces : words.sort((a, b) => b.length - a.length).slice(0, 1)
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

/** The names, ready to be looked for in lower-case text. */
export interface Names {
  readonly anchors: readonly string[]
  readonly asks: readonly string[]
  /** Made when first needed: most frames never need it. */
  pattern(): RegExp
}

/** The long part between words is written out here, not fifty times in the file. */
export function namesFrom(spellings: Spellings): Names {
  let made: RegExp | undefined
  // For lower-case text: the flag `i` makes it four times slower to begin with.
  const pattern = () => (made ??= new RegExp(spellings.pattern.replaceAll(' ', BETWEEN_WORDS)))
  return { ...spellings, pattern }
}
