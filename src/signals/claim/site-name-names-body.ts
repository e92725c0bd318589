import { bestNaming, claims } from '../../analysis/claiming.ts'
import { graded } from '../signal.ts'

/** The page's own metadata give the site the body's name. */
export const signal = graded(['names', 'beside'], {
  page: (page, knowledge) =>
    claims(page, knowledge, (identity, names, alone) =>
      bestNaming(page.siteNames, identity, names, ['names', 'beside'], alone),
    ),
})
