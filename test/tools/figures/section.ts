/** One chapter of `docs/figures.md`. One file each in `sections/`; the folder is the registry, `at` their order. */
export interface Section {
  readonly at: number
  readonly title: string
  /** What was measured on what, and what it does not say. */
  readonly why: string
  /** Whether it gives one of the lines at the head. */
  readonly short?: true
  /** Makes it again. */
  readonly command: string
  /** The chapter's text, in Markdown, and the line by which README tells it, where it does. */
  measure(given: Given): Promise<Measured>
}

/** What lies outside of the repository; without it that part is left out, and said. */
export interface Given {
  /** A folder of hostnames as `npm run evaluate -- --names` reads it. */
  readonly names?: string | undefined
}

export interface Measured {
  readonly text: string
  readonly line?: string
}
