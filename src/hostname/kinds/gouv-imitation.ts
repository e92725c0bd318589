import { found } from '../found.ts'
import type { LookalikeFinder } from '../kind.ts'
import { speaks } from '../speaks.ts'

/**
 * The State's `.gouv.fr` written into a name that the State does not hold. Registries have refused
 * the hyphened form under .fr since September 2021.
 *
 *     impots-gouv.fr   ameligouv.fr   amende-gouv-fr.com
 *
 * Silent on: "gouvernance.fr", "gouvieux.fr", "connect.gouv.nc" (a State suffix of its own).
 */
export const kind: LookalikeFinder = {
  kind: 'gouv-imitation',
  order: 1,
  find(subject) {
    const { own } = subject
    const gouv = own.matches.find(({ entry, how }) => how === 'exact' && entry.word === 'gouv')
    if (!gouv) return undefined
    // Whom it means is said better by another protected word beside it: impots-gouv.fr.
    const other = own.matches.find((match) => match !== gouv && speaks(own, match, subject))
    if (!other) return speaks(own, gouv, subject) ? found(own, gouv) : undefined
    return { ...found(own, gouv), identity: other.entry.identity, imitated: other.entry.imitates }
  },
}
