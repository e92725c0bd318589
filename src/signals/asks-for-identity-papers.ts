import { askedInMessage } from './message/asked.ts'
import { asksFor } from './reading/requests.ts'
import type { Signal } from './signal.ts'

/** Identity papers, by upload, camera or number: "Pièce d’identité, recto". */
export const signal: Signal = {
  id: 'asks-for-identity-papers',
  part: 'request',
  page: (page) => asksFor('asks-for-identity-papers', 'identity-papers', page),
  message: (message) => askedInMessage('asks-for-identity-papers', 'identity-papers', message),
}
