import type { Candidate } from './screen.ts'

/**
 * A public feed of names. One file each in `sources/`; the folder is the registry, the file name its id.
 * Nothing of a feed is in the package or republished by it: each person's own browser (or a publisher's
 * own machine) fetches it, and our engine screens every name.
 */
export interface Source {
  /** For people: "red.flag.domains". */
  readonly title: string
  /** What its owners allow, in a few words. */
  readonly licence: string
  /** Where people read about it. */
  readonly home: string
  /** When the address was last seen to answer, and by whom it was told. */
  readonly seen: string
  /**
   * - `everyone`: names checked by people before publication; small enough for each browser.
   * - `publishers`: everything new or very large; for `vigie list build`, where a person looks before signing.
   */
  readonly use: 'everyone' | 'publishers'
  /** The whole feed; `null` where there are only files of a day. */
  readonly address: string | null
  /** What was added on one day, where the feed has such files. `day` is `2026-11-22`. */
  readonly addressOfDay?: (day: string) => string
  /** How often the whole is asked for, and how often the day's file, in minutes. */
  readonly every: { readonly whole: number; readonly day?: number }
  /** More bytes than this are refused. */
  readonly maxBytes: number
  /** Takes the text apart; screens nothing. */
  parse(text: string): Iterable<Candidate>
}

const modules = import.meta.glob<Source>('./sources/*.ts', { eager: true, import: 'source' })

/** Every feed by its id. */
export const sources: ReadonlyMap<string, Source> = new Map(
  Object.entries(modules).map(([path, source]) => [path.slice(10, -3), source]),
)
