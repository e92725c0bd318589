import { askedInMessage } from '../../analysis/message/asked.ts'
import { asksFor } from '../../asks/on-fields.ts'
import type { Signal } from '../signal.ts'

/** The social security number (NIR): "Mon numéro de sécurité sociale (13 chiffres)". */
export const signal: Signal = {
  id: 'asks-for-nir',
  part: 'request',
  page: (page) => asksFor('asks-for-nir', 'nir', page),
  message: (message) => askedInMessage('asks-for-nir', 'nir', message),
}
