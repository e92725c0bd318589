import { bestNaming, claims } from '../../analysis/claiming.ts'
import { graded } from '../signal.ts'

/** The title is the body's: "France Travail", "Connexion | France Travail". */
export const signal = graded(['names', 'beside', 'mentions'], {
  page: (page, knowledge) =>
    claims(page, knowledge, (identity, names, alone) =>
      bestNaming([page.title], identity, names, ['names', 'beside', 'mentions'], alone),
    ),
})
