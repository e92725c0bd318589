import { bestNaming, claims } from '../../analysis/claiming.ts'
import type { Signal } from '../signal.ts'

/** A first heading or legend is the body's: "Votre espace France Travail". */
export const signal: Signal = {
  id: 'heading-names-body',
  part: 'claim',
  page: (page, knowledge) =>
    claims('heading-names-body', page, knowledge, (identity, names) =>
      bestNaming([...page.headings.slice(0, 4), ...page.legends], identity, names, {
        names: 0.5,
        beside: 0.25,
        mentions: 0.1,
      }),
    ),
}
