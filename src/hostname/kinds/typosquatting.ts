import { found } from '../found.ts'
import type { LookalikeFinder } from '../kind.ts'
import { speaks } from '../speaks.ts'

/**
 * One slip away from a protected name, at any letter, with or without its hyphens.
 *
 *     oole-emploi.fr   pole-emlpoi.fr   francetravaill.fr   france-trav-ail.fr   wwwpole-emploi.fr is not (combosquatting)
 *
 * Silent on: "mission-local.fr", "poly-emploi.fr" (`unless` in the identity's file), and on words
 * under nine letters ("amelia", "cafe").
 */
export const kind: LookalikeFinder = {
  kind: 'typosquatting',
  order: 4,
  find(subject) {
    for (const read of [subject.own, ...subject.subs])
      for (const match of read.matches) {
        const slipped =
          match.how === 'typo' || (read === subject.own && isNearlyWhole(subject, match))
        if (slipped && speaks(read, match, subject)) return found(read, match)
      }
    return undefined
  },
}

/** The whole label but for its hyphens, or one letter more at an end. */
function isNearlyWhole(
  { own }: Parameters<LookalikeFinder['find']>[0],
  match: (typeof own.matches)[number],
) {
  const more = own.label.letters.length - match.entry.word.length
  return match.how === 'exact' && match.entry.speaks === 'alone' && more >= 0 && more <= 1
}
