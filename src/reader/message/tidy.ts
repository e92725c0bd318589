/** One space between words, one line break between blocks. */
export function tidy(text: string): string {
  return text
    .replace(/[ \t\u00a0\u202f]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}
