import { bestNaming, claims } from '../../analysis/claiming.ts'
import { graded } from '../signal.ts'

/** A first heading or legend is the body's: "Votre espace France Travail". */
export const signal = graded(['names', 'beside', 'mentions'], {
  page: (page, knowledge) =>
    claims(page, knowledge, (identity, names, alone) =>
      bestNaming(
        [...page.headings.slice(0, 4), ...page.legends],
        identity,
        names,
        ['names', 'beside', 'mentions'],
        alone,
      ),
    ),
})
