import { ownNames } from '../../analysis/own-name.ts'
import { subjectOfPage } from '../../analysis/page-subject.ts'
import { graded } from '../signal.ts'

/** Nearer than this, as a part of what the mark allows, it is surely that mark. Others' logos that were measured are all beyond 1. */
const SURELY = 0.8

/**
 * The page shows the body's mark, by its looks alone: no word, no name of a file. Below the threshold where the page
 * has a name of its own or shows the marks of several: partners do.
 */
export const signal = graded(['sure', 'likely', 'mentions'], {
  page(page, knowledge) {
    const marks = page.marks ?? []
    const several = new Set(marks.map(({ identity }) => identity)).size > 1
    return marks.flatMap(({ identity, distance, part }) => {
      const body = knowledge.identity(identity)
      if (!body) return []
      const mentions = several || ownNames(subjectOfPage(page), knowledge).length > 0
      const grade = mentions ? 'mentions' : part <= SURELY ? 'sure' : 'likely'
      return [
        {
          identity,
          grade,
          ...(grade === 'likely' && { doubt: true as const }),
          values: { body: body.names[0] ?? identity, distance: distance.toFixed(3) },
        },
      ]
    })
  },
})
