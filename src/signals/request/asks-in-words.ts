import { requestsIn } from '../../asks/in-sentences.ts'
import type { Signal } from '../signal.ts'

/** The text asks for it, without any field: "Envoyez-nous votre RIB et une copie de votre pièce d'identité". */
export const signal: Signal = {
  id: 'asks-in-words',
  part: 'request',
  page: ({ text, headings }) =>
    requestsIn([...headings, text].join('\n').slice(0, 8000))
      .filter(({ how }) => how === 'send')
      .map(({ wanted, said }) => ({
        id: 'asks-in-words',
        part: 'request',
        asked: wanted,
        weight: 0.6,
        values: { said: said.slice(0, 120) },
      })),
}
