import { askedInMessage } from '../../analysis/message/asked.ts'
import { asksFor } from '../../asks/on-fields.ts'
import type { Signal } from '../signal.ts'

/** Bank details: "IBAN", "BIC", "RIB". */
export const signal: Signal = {
  id: 'asks-for-iban',
  part: 'request',
  page: (page) => asksFor('asks-for-iban', 'iban', page),
  message: (message) => askedInMessage('asks-for-iban', 'iban', message),
}
