import { askedInMessage } from '../../analysis/message/asked.ts'
import { asksFor } from '../../asks/on-fields.ts'
import type { Signal } from '../signal.ts'

/** The name of an account alone, the first of two steps: "Identifiant", then "Suivant". */
export const signal: Signal = {
  id: 'asks-for-identifier',
  part: 'request',
  page: (page) => asksFor('asks-for-identifier', 'identifier', page),
  message: (message) => askedInMessage('asks-for-identifier', 'identifier', message),
}
