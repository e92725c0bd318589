import { viewOf } from '../../analysis/view.ts'
import { personalKind, requestsOf, wordsOn } from '../../asks/on-fields.ts'
import { firstOf, normalise } from '../../lexicon/text.ts'
import type { Signal } from '../signal.ts'

/** What a page says that asks for the rest on the next ones. */
const STEPS = ['étape 1', 'step 1']

/** Name, birth date, phone, address: two kinds of them are the first page of a flow, surely so where it says so. */
export const signal: Signal = {
  id: 'asks-for-personal-details',
  part: 'request',
  page(page) {
    const kinds = new Map<string, string>()
    for (const { asked, field } of requestsOf(page)) {
      if (asked !== 'personal') continue
      const words = wordsOn(field) || field.near
      const kind = personalKind(normalise(words))
      if (kind) kinds.set(kind, words)
    }
    if (kinds.size < 2) return []
    const label = [...kinds.values()].map((words) => words.split('\n')[0]).join(', ')
    return [
      {
        id: 'asks-for-personal-details',
        part: 'request',
        asked: firstOf(viewOf(page).all, STEPS) ? 'first-step' : 'personal',
        weight: 0.5,
        values: { label: label.slice(0, 120) },
      },
    ]
  },
}
