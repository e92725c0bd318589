import type { Imitation } from './kind.ts'
import type { Match } from './match.ts'
import type { ReadLabel } from './read-name.ts'

/** A finding from a match: its letters as offsets into the hostname. */
export function found({ label }: ReadLabel, { entry, start, end }: Match): Imitation {
  return {
    identity: entry.identity,
    imitated: entry.imitates,
    start: label.at[start] as number,
    // An encoded label is one piece: its letters have no place of their own in it.
    end: label.encoded ? (label.at.at(-1) as number) : (label.at[end - 1] as number) + 1,
  }
}
