import { askedInMessage } from '../../analysis/asked-in-message.ts'
import type { Asked } from '../../asks/ask.ts'
import { asks } from '../../asks/index.ts'
import { askedOnFields } from '../../asks/on-fields.ts'
import { graded } from '../signal.ts'

/** Little by itself: `asks-for-personal-details` says when several kinds of it stand together. */
const ALONE: Asked = 'personal'

/**
 * Asks for one of `src/asks`: by a field ("Numéro de carte"), or in a message's words ("envoyez-nous
 * votre RIB"). A reason for each of them, called `asks-for-iban`, `asks-for-nir` …
 */
export const signal = graded(['form', 'sent', 'typed', 'listed'], {
  forEachAsked: true,
  page: (page) =>
    asks.flatMap(({ id }) => {
      const first = askedOnFields(page).find(({ asked }) => asked === id)
      if (!first || id === ALONE) return []
      const label = (first.words.split('\n')[0] || first.field.name).slice(0, 120)
      return [{ grade: 'form', asked: id, how: 'typed', inForm: true, values: { label } }]
    }),
  message: (message) =>
    asks.flatMap(({ id }) => {
      const first = askedInMessage(message).find(({ asked }) => asked === id)
      if (!first) return []
      const { how, said, inForm } = first
      return [
        {
          grade: inForm ? 'form' : how,
          asked: id,
          how,
          ...(inForm && { inForm }),
          values: { said },
        },
      ]
    }),
})
