import { has, normalise } from '../evidence/text.ts'
import { claims } from './reading/claiming.ts'
import { requestsOf } from './reading/requests.ts'
import type { Signal } from './signal.ts'

/**
 * A field asks for the body's own secret: "Mot de passe France Travail". A mere number
 * ("Numéro Pôle emploi") is asked by many training centres: it weighs little.
 */
export const signal: Signal = {
  id: 'label-names-body',
  part: 'claim',
  page: (page, knowledge) =>
    claims('label-names-body', page, knowledge, (_, names) => {
      const weigh = (asked: string) =>
        asked === 'password' || asked === 'code' ? 0.6 : asked === 'identifier' ? 0.5 : 0.3
      return requestsOf(page)
        .map(({ asked, words, field }) => ({ asked, words: `${words}\n${field.near}`.trim() }))
        .filter(({ words }) => names.some((name) => has(normalise(words), name)))
        .map(({ asked, words }) => ({ weight: weigh(asked), seen: words }))
        .sort((one, other) => other.weight - one.weight)[0]
    }),
}
