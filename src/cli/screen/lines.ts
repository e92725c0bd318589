/** Longest line that is kept; no hostname comes near it. The rest of a longer one is let go. */
const LONGEST = 4096

/**
 * Cuts a stream of text into lines, in pieces as they come: memory does not grow with the stream,
 * nor with a line that never ends.
 * @param chunks a stream of bytes, read as UTF-8; broken bytes become U+FFFD
 * @returns lists of lines without their ends (`\n` or `\r\n`), and how many bytes each list was read from
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly lines: readonly string[]; readonly bytes: number }> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = (lines.pop() ?? '').slice(0, LONGEST)
    yield { lines: lines.map(withoutReturn), bytes: chunk.length }
  }
  rest += decoder.decode()
  if (rest !== '') yield { lines: [withoutReturn(rest)], bytes: 0 }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
