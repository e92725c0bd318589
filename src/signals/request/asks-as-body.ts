import { askedInMessage } from '../../analysis/asked-in-message.ts'
import type { Asked } from '../../asks/ask.ts'
import { askOf } from '../../asks/index.ts'
import { askedOnFields } from '../../asks/on-fields.ts'
import { type Reading, readingOfMessage, readingOfPage } from '../../speaker/reading.ts'
import { hasWay, leadsOn } from '../../speaker/way.ts'
import { graded } from '../signal.ts'

/** Speaks as a body and wants something that no list names: the sentence that weighed most says what. */
export const signal = graded(['learned'], {
  page: (page, knowledge) =>
    askedOnFields(page).some(isMore) || !leadsOn(page)
      ? []
      : requestOf(readingOfPage(page, knowledge)),
  message: (message, knowledge) =>
    askedInMessage(message).some(isMore) || !hasWay(message)
      ? []
      : requestOf(readingOfMessage(message, knowledge)),
})

/** A name and a phone number are asked by everybody, and are not what the sentence is about. */
const isMore = ({ asked }: { readonly asked: Asked }) => !askOf(asked).harmless

const requestOf = (reading: Reading | undefined) =>
  reading ? [{ grade: 'learned' as const, values: { said: reading.asks } }] : []
