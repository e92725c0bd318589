import { bestNaming, claims } from '../../analysis/claiming.ts'
import type { Signal } from '../signal.ts'

/** The title is the body's: "France Travail", "Connexion | France Travail". */
export const signal: Signal = {
  id: 'title-names-body',
  part: 'claim',
  page: (page, knowledge) =>
    claims('title-names-body', page, knowledge, (identity, names) =>
      bestNaming([page.title], identity, names, { names: 0.6, beside: 0.3, mentions: 0.1 }),
    ),
}
