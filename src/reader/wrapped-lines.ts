/** A paragraph that a program wrapped has at least one line so long (RFC 3676 asks for 78 at most; SMS gateways use 40). */
const LEAST = 40
/** Begins an entry of a list or a quote, and is no going on. */
const ENTRY = /^(?:[-–—•*·>▪●]|\d{1,2}[.)])\s/

/** A line of so many words whose next one begins small goes on there, however narrow: no list has such entries. */
const WORDS = 4

/** What is said is said: nothing goes on behind it that would not be found by itself. */
const ENDS = /[.!?:;]$/

/**
 * Joins the lines that a mail program wrapped: a line goes on where the next one's first word would not have
 * fitted behind it, at the width of its paragraph, and where that word is no beginning, or every line of the
 * paragraph is as full; or where a line of several words breaks off before a small letter. Lines that their writer ended stay: lists, addresses, signatures.
 * @param text lines kept; linear in its length
 */
export function joinWrapped(text: string): string {
  const paragraphs: string[][] = [[]]
  for (const line of text.split('\n')) {
    if (line.trim() === '') paragraphs.push([line], [])
    else paragraphs.at(-1)?.push(line)
  }
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map(joined)
    .join('\n')
}

function joined(lines: readonly string[]): string {
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0)
  const breaks = lines.slice(1).map((next, index) => {
    const before = (lines[index] ?? '').trimEnd()
    const [word = ''] = /^\S+/.exec(next.trimStart()) ?? []
    const isFull = width >= LEAST && before.length + 1 + word.length > width
    return { before, next: next.trimStart(), isFull }
  })
  const allFull = breaks.length > 1 && breaks.every(({ isFull }) => isFull)
  const whole = [lines[0] ?? '']
  for (const [index, { before, next, isFull }] of breaks.entries()) {
    const isSmall = /^\p{Ll}/u.test(next)
    const goesOn = isFull
      ? isSmall || /^[(«"]/.test(next) || allFull || isOneName(before, next)
      : isSmall && before.split(' ', WORDS).length === WORDS && !before.endsWith(',')
    if (goesOn && !ENTRY.test(next) && !ENDS.test(before))
      whole.push((whole.pop() ?? '').trimEnd(), ' ', next)
    else whole.push('\n', lines[index + 1] ?? '')
  }
  return whole.join('')
}

/** "… votre allocation France" and "Travail, vous devez …": a name of several words was cut. */
const isOneName = (before: string, next: string) =>
  /^\p{Lu}/u.test(next) && /\s\p{Lu}\p{L}+$/u.test(before.slice(-40))
