import { found } from '../found.ts'
import type { LookalikeFinder } from '../kind.ts'
import { speaks } from '../speaks.ts'

/**
 * The name is drawn like a protected one with other characters (homograph): Cyrillic or accented
 * letters, digits for letters, `rn` for `m`.
 *
 *     franc3travail.fr   xn--amel-8pa.fr (amelí)   poleernploi.fr   xn--ple-emploi-rbb.fr (pôle)
 *
 * Silent on: "amell.fr" (in a short word `l` and `i` are two letters), "c4f.fr".
 */
export const kind: LookalikeFinder = {
  kind: 'skeleton',
  order: 2,
  find(subject) {
    for (const read of [subject.own, ...subject.subs])
      for (const match of read.matches)
        if (match.how === 'drawn' && speaks(read, match, subject)) return found(read, match)
    return undefined
  },
}
