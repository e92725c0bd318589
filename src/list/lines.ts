import type { Candidate } from './screen.ts'

/** Candidates of the commonest form of a feed: a name or address a line, `#` and `!` begin comments. */
export function* parseLines(text: string): Generator<Candidate> {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(start, Math.min(end, start + 2048)).trim()
    if (line !== '' && !line.startsWith('#') && !line.startsWith('!')) yield { text: line }
    start = end + 1
  }
}
