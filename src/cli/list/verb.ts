/** One verb of `vigie list`, one file each in `verbs/`; the folder is the registry. */
export interface Verb {
  /** Its arguments, as `vigie list` shows them. */
  readonly usage: string
  readonly summary: string
  /** @returns the exit code: 0 good, 1 something is wrong with the input, 2 wrong arguments */
  run(args: readonly string[]): Promise<number>
}

/** Arguments that do not fit the verb: said in one line, exit code 2. */
export class UsageError extends Error {}

/** Writes one JSON line to stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}
