/**
 * Whether letters are a name as people misspell it: one letter put in, left out, replaced or swapped, or
 * an ending of two letters too many ("francetravaille" for "francetravail").
 */
export function isNear(letters: string, name: string): boolean {
  const more = letters.length - name.length
  if (more < -1 || more > 2) return false
  if (more === 2) return letters.startsWith(name)
  const shorter = Math.min(letters.length, name.length)
  let head = 0
  while (head < shorter && letters[head] === name[head]) head++
  let tail = 0
  while (tail < shorter - head && letters.at(-1 - tail) === name.at(-1 - tail)) tail++
  const left = shorter - head - tail
  if (more !== 0) return left === 0
  if (left <= 1) return true
  return left === 2 && letters[head] === name[head + 1] && letters[head + 1] === name[head]
}
