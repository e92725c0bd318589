import { speakingNames } from '../../analysis/naming.ts'
import { viewOf } from '../../analysis/view.ts'
import { has } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

/** A page that names many bodies alike is a directory, a help page or a list of partners. */
export const signal = graded(['many'], {
  page(page, knowledge) {
    const { all } = viewOf(page)
    const named = knowledge.identities.filter((identity) =>
      speakingNames(page, identity, knowledge).some((name) => has(all, name)),
    )
    if (named.length < 4) return []
    const names = named.map(({ name }) => name).join(', ')
    return [{ grade: 'many', values: { names } }]
  },
})
