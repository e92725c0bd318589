import { bestNaming, claims } from '../../analysis/claiming.ts'
import { wordsOf } from '../../lexicon/lexicon.ts'
import offered from '../../lexicon/offered-logins.json'
import { firstOf, normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

const OFFERED = wordsOf(offered)

/** A button leads into the body's own space: "Accéder à mon espace France Travail". */
export const signal = graded(['names'], {
  page(page, knowledge) {
    const own = page.buttons.filter((text) => !firstOf(normalise(text), OFFERED))
    return claims(page, knowledge, (identity, names, alone) =>
      bestNaming(own, identity, names, ['names'], alone),
    )
  },
})
