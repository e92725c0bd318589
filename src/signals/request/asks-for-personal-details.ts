import { subjectOfPage } from '../../analysis/page-subject.ts'
import { allOf } from '../../analysis/subject.ts'
import { askedOnFields, personalKind } from '../../asks/on-fields.ts'
import { wordsOn } from '../../asks/words-on.ts'
import firstStep from '../../lexicon/first-step.json'
import { wordsOf } from '../../lexicon/lexicon.ts'
import { firstOf, normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

/** What a page says that asks for the rest on the next ones. */
const STEPS = wordsOf(firstStep)

/** Name, birth date, phone, address: two kinds of them are the first page of a flow, surely so where it says so. */
export const signal = graded(['several-kinds'], {
  page(page) {
    const kinds = new Map<string, string>()
    for (const { asked, field } of askedOnFields(page)) {
      if (asked !== 'personal') continue
      const words = wordsOn(field) || field.near
      const kind = personalKind(normalise(words))
      if (kind) kinds.set(kind, words)
    }
    if (kinds.size < 2) return []
    const label = [...kinds.values()].map((words) => words.split('\n')[0]).join(', ')
    return [
      {
        asked: firstOf(allOf(subjectOfPage(page)), STEPS) ? 'first-step' : 'personal',
        grade: 'several-kinds',
        how: 'typed',
        inForm: true,
        values: { label: label.slice(0, 120) },
      },
    ]
  },
})
