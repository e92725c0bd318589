import { askedInMessage } from '../../analysis/asked-in-message.ts'
import { isMore } from '../../asks/index.ts'
import { askedOnFields } from '../../asks/on-fields.ts'
import { type Reading, readingOfMessage, readingOfPage } from '../../speaker/reading.ts'
import { hasWay, leadsOn } from '../../speaker/way.ts'
import { graded } from '../signal.ts'

/** Speaks as a body and wants something that no list names: the sentence that weighed most says what. */
export const signal = graded(['learned'], {
  page: (page, knowledge) =>
    askedOnFields(page).some(({ asked }) => isMore(asked)) || !leadsOn(page)
      ? []
      : requestOf(readingOfPage(page, knowledge)),
  message: (message, knowledge) =>
    askedInMessage(message).some(({ asked }) => isMore(asked)) || !hasWay(message)
      ? []
      : requestOf(readingOfMessage(message, knowledge)),
})

const requestOf = (reading: Reading | undefined) =>
  reading ? [{ grade: 'learned' as const, values: { said: reading.asks } }] : []
