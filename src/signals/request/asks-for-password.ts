import { askedInMessage } from '../../analysis/message/asked.ts'
import { asksFor } from '../../asks/on-fields.ts'
import type { Signal } from '../signal.ts'

/** A password, also in a plain text field or on a pad of digits: "Mot de passe", "Code personnel". */
export const signal: Signal = {
  id: 'asks-for-password',
  part: 'request',
  page: (page) => asksFor('asks-for-password', 'password', page),
  message: (message) => askedInMessage('asks-for-password', 'password', message),
}
