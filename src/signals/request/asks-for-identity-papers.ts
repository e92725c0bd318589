import { askedInMessage } from '../../analysis/message/asked.ts'
import { asksFor } from '../../asks/on-fields.ts'
import type { Signal } from '../signal.ts'

/** Identity papers, by upload, camera or number: "Pièce d’identité, recto". */
export const signal: Signal = {
  id: 'asks-for-identity-papers',
  part: 'request',
  page: (page) => asksFor('asks-for-identity-papers', 'identity-papers', page),
  message: (message) => askedInMessage('asks-for-identity-papers', 'identity-papers', message),
}
