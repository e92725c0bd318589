import { speakingNames } from '../../analysis/names.ts'
import { subjectOfPage } from '../../analysis/page-subject.ts'
import { allOf } from '../../analysis/subject.ts'
import { has } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

/** A page that names many bodies alike is a directory, a help page or a list of partners. */
export const signal = graded(['many'], {
  page(page, knowledge) {
    const subject = subjectOfPage(page)
    const all = allOf(subject)
    const named = knowledge.identities.filter((identity) =>
      speakingNames(subject, identity, knowledge).some((name) => has(all, name)),
    )
    if (named.length < 4) return []
    const names = named.map(({ name }) => name).join(', ')
    return [{ grade: 'many', values: { names } }]
  },
})
