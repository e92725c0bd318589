import { bestNaming, claims } from '../../analysis/claiming.ts'
import { has, normalise } from '../../lexicon/text.ts'
import type { Signal } from '../signal.ts'

/** "Se connecter avec France Travail" is a way in that honest sites offer, no claim. */
const OFFERED = ['avec', 'with', 'via', 'par', 'using']

/** A button leads into the body's own space: "Accéder à mon espace France Travail". */
export const signal: Signal = {
  id: 'button-names-body',
  part: 'claim',
  page(page, knowledge) {
    const own = page.buttons.filter((text) => {
      const normal = normalise(text)
      return !OFFERED.some((word) => has(normal, word))
    })
    return claims('button-names-body', page, knowledge, (identity, names) =>
      bestNaming(own, identity, names, { names: 0.25, beside: 0, mentions: 0 }),
    )
  },
}
