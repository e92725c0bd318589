import { found } from '../found.ts'
import type { LookalikeFinder } from '../kind.ts'

/**
 * An official label under a suffix that is not its own.
 *
 *     francetravail.com   pole-emploi.info   ameli.re
 *
 * Words that are not telling by themselves count under a French suffix other than .fr only:
 * "caf.com" and "proconnect.com" are other people's names. Silent on real bodies' words:
 * "mission-locale.org".
 */
export const kind: LookalikeFinder = {
  kind: 'tld-swap',
  order: 3,
  find({ own, french, name }) {
    if (name.freeHosting) return undefined
    const match = own.matches.find(
      ({ entry, how }) =>
        how === 'exact' &&
        entry.label === own.label.raw &&
        (entry.speaks === 'alone' || (entry.speaks === 'as-part' && french)),
    )
    return match && found(own, match)
  },
}
