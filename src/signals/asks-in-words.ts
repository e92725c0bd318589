import { askedInMessage } from './message/asked.ts'
import type { Signal } from './signal.ts'

export const signal: Signal = {
  id: 'asks-in-words',
  part: 'request',
  message: (message) =>
    (['password', 'code', 'iban', 'card', 'nir', 'identity-papers', 'identifier'] as const).flatMap(
      (w) => askedInMessage('asks-in-words', w, message),
    ),
}
