import { askedInMessage } from '../../analysis/message/asked.ts'
import { asksFor } from '../../asks/on-fields.ts'
import type { Signal } from '../signal.ts'

/** A payment card: "Numéro de carte", "Cryptogramme". */
export const signal: Signal = {
  id: 'asks-for-card',
  part: 'request',
  page: (page) => asksFor('asks-for-card', 'card', page),
  message: (message) => askedInMessage('asks-for-card', 'card', message),
}
