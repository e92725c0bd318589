/**
 * Says on stderr, in one line, what could not be done with one input.
 * @param command `mail`, or '' for the whole program
 * @param input its name or its text, cut at 200 characters
 */
export function complain(command: string, input: string, error: unknown): void {
  const why = error instanceof Error ? error.message : String(error)
  const line = [`vigie ${command}`.trim(), input.slice(0, 200), why].filter(Boolean).join(': ')
  console.error(line.replace(/\s+/g, ' '))
}
