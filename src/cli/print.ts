/** Writes one line to stdout; waits when the reader of our output is slow. */
export function print(line: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${line}\n`, () => resolve()))
}
