import { speakingNames } from '../../analysis/naming.ts'
import { viewOf } from '../../analysis/view.ts'
import { has } from '../../lexicon/text.ts'
import type { Signal } from '../signal.ts'

/** A page that names many bodies alike is a directory, a help page or a list of partners. */
export const signal: Signal = {
  id: 'names-many-bodies',
  part: 'against',
  page(page, knowledge) {
    const { all } = viewOf(page)
    const named = knowledge.identities.filter((identity) =>
      speakingNames(page, identity, knowledge).some((name) => has(all, name)),
    )
    if (named.length < 4) return []
    const names = named.map(({ name }) => name).join(', ')
    return [{ id: 'names-many-bodies', part: 'against', weight: 0.3, values: { names } }]
  },
}
