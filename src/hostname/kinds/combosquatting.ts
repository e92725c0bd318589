import { found } from '../found.ts'
import type { LookalikeFinder } from '../kind.ts'
import { speaks } from '../speaks.ts'

/**
 * A protected name with words around it, hyphenated or glued: most of the real ones are made so.
 *
 *     espace-ameli.fr   candidat-pole-emploi.fr   amelisecure.fr   wwwpole-emploi.fr
 *
 * Silent on: "mission-locale-nantes.fr", "amelie-les-bains.com", "handicap-emploi.fr", "proconnect.io".
 */
export const kind: LookalikeFinder = {
  kind: 'combosquatting',
  order: 5,
  find(subject) {
    const { own } = subject
    const match = own.matches.find(
      (match) =>
        match.how === 'exact' &&
        match.end - match.start < own.label.letters.length &&
        speaks(own, match, subject),
    )
    return match && found(own, match)
  },
}
