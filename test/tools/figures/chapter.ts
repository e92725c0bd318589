/** One chapter of `docs/figures.md`. One file each in `chapters/`; the folder is the registry, `at` their order. */
export interface Chapter {
  readonly at: number
  readonly title: string
  /** What was measured on what, and what it does not say. */
  readonly why: string
  /** Whether it gives one of the lines at the head. */
  readonly short?: true
  /** Makes it again. */
  readonly command: string
  /** The chapter's text, in Markdown, and the line by which README tells it, where it does. */
  measure(given: OutsideFolders): Promise<ChapterText>
}

/** What lies outside of the repository; without it that part is left out, and said. */
export interface OutsideFolders {
  /** A folder of hostnames as `npm run evaluate -- --names` reads it. */
  readonly names?: string | undefined
}

export interface ChapterText {
  readonly text: string
  readonly line?: string
}
