import { toolOn } from '../../analysis/tool.ts'
import { type Reading, readingOfMessage, readingOfPage } from '../../speaker/reading.ts'
import { graded } from '../signal.ts'

/**
 * Speaks as a body, by the words around its name, its head and what it wants: learned from a corpus, and heard
 * where no list has the words. What is likely alone is a doubt and never more, and none on a tool in which its users write:
 * an answer of a chat, "France Travail a besoin de votre RIB", is nobody's who is behind the page.
 */
export const signal = graded(['sure', 'likely'], {
  page(page, knowledge) {
    const reading = readingOfPage(page, knowledge)
    return reading?.sureness === 'likely' && toolOn(page, knowledge) ? [] : claimOf(reading)
  },
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
