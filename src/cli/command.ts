/** One command of the command line, one file each in `commands/`; the folder is the registry. */
export interface Command {
  /** One line for `vigie` without arguments. */
  readonly summary: string
  /** More lines for `vigie NAME --help`: options, words that follow. */
  details?(): Promise<readonly string[]> | readonly string[]
  /** Runs with the arguments after the command's name; resolves to the exit code. */
  run(args: readonly string[]): Promise<number>
}
