import { normalise } from '../evidence/text.ts'
import { personalKind, requestsOf, wordsOn } from './reading/requests.ts'
import type { Signal } from './signal.ts'

/** Name, birth date, phone, address: two kinds of them are the first page of a flow. */
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
        asked: 'personal',
        weight: 0.5,
        values: { label: label.slice(0, 120) },
      },
    ]
  },
}
