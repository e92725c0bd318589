import { askedInMessage } from '../../analysis/message/asked.ts'
import { asksFor } from '../../asks/on-fields.ts'
import type { Signal } from '../signal.ts'

/** A code that was sent to the person: "Entrez le code reçu par SMS". */
export const signal: Signal = {
  id: 'asks-for-one-time-code',
  part: 'request',
  page: (page) => asksFor('asks-for-one-time-code', 'code', page),
  message: (message) => askedInMessage('asks-for-one-time-code', 'code', message),
}
