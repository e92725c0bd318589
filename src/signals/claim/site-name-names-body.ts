import { bestNaming, claims } from '../../analysis/claiming.ts'
import type { Signal } from '../signal.ts'

/** The page's own metadata give the site the body's name. */
export const signal: Signal = {
  id: 'site-name-names-body',
  part: 'claim',
  page: (page, knowledge) =>
    claims('site-name-names-body', page, knowledge, (identity, names) =>
      bestNaming(page.siteNames, identity, names, { names: 0.5, beside: 0.2, mentions: 0 }),
    ),
}
