/**
 * Whether a stretch of text becomes a word by exactly one edit: a letter put in, left out,
 * replaced, or two neighbours swapped. `oole-emploi` for `pole-emploi`: the first letter counts
 * like any other, unlike in the browsers' own rules.
 * @param text the text, of which `from` to `to` (exclusive) is compared
 * @returns false also when they are equal
 */
export function isOneEdit(text: string, from: number, to: number, word: string): boolean {
  const length = to - from
  const difference = length - word.length
  if (difference < -1 || difference > 1) return false
  const shorter = Math.min(length, word.length)
  let head = 0
  while (head < shorter && text.charCodeAt(from + head) === word.charCodeAt(head)) head++
  let tail = 0
  while (
    tail < shorter - head &&
    text.charCodeAt(to - 1 - tail) === word.charCodeAt(word.length - 1 - tail)
  )
    tail++
  const left = shorter - head - tail
  if (difference !== 0) return left === 0
  if (left === 1) return true
  return (
    left === 2 &&
    text.charCodeAt(from + head) === word.charCodeAt(head + 1) &&
    text.charCodeAt(from + head + 1) === word.charCodeAt(head)
  )
}
