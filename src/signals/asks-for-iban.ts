import { askedInMessage } from './message/asked.ts'
import { asksFor } from './reading/requests.ts'
import type { Signal } from './signal.ts'

/** Bank details: "IBAN", "BIC", "RIB". */
export const signal: Signal = {
  id: 'asks-for-iban',
  part: 'request',
  page: (page) => asksFor('asks-for-iban', 'iban', page),
  message: (message) => askedInMessage('asks-for-iban', 'iban', message),
}
