import { type Reading, readingOfMessage, readingOfPage } from '../../speaker/reading.ts'
import { graded } from '../signal.ts'

/**
 * Speaks as a body, by the words around its name, its head and what it wants: learned from a corpus, and heard
 * where no list has the words. What is likely alone is a doubt and never more.
 */
export const signal = graded(['sure', 'likely'], {
  page: (page, knowledge) => claimOf(readingOfPage(page, knowledge)),
  message: (message, knowledge) => claimOf(readingOfMessage(message, knowledge)),
})

const claimOf = (reading: Reading | undefined) =>
  reading
    ? [
        {
          identity: reading.identity,
          grade: reading.sureness,
          learned: true as const,
          ...(reading.service && { service: true as const }),
          ...(reading.sureness === 'likely' && { doubt: true as const }),
          ...(reading.said && { values: { said: reading.said } }),
        },
      ]
    : []
