import { claims } from '../../analysis/claiming.ts'
import { requestsOf } from '../../asks/on-fields.ts'
import { firstOf, has, normalise } from '../../lexicon/text.ts'
import type { Signal } from '../signal.ts'

/** A number at a body is on every third form: "N° allocataire CAF" for a flat, a crèche, a canteen. */
const NUMBER = ['n°', 'numéro', 'num', 'allocataire', 'matricule']

/**
 * A field asks for the body's own secret: "Mot de passe France Travail". A mere number
 * ("Numéro Pôle emploi") is asked by many training centres: it weighs little.
 */
export const signal: Signal = {
  id: 'label-names-body',
  part: 'claim',
  page: (page, knowledge) =>
    claims('label-names-body', page, knowledge, (_, names) => {
      const weigh = (asked: string, words: string) =>
        asked === 'password' || asked === 'code'
          ? 0.6
          : asked === 'identifier' && !firstOf(normalise(words), NUMBER)
            ? 0.5
            : 0.3
      return requestsOf(page)
        .map(({ asked, words, field }) => ({ asked, words: `${words}\n${field.near}`.trim() }))
        .filter(({ words }) => names.some((name) => has(normalise(words), name)))
        .map(({ asked, words }) => ({ weight: weigh(asked, words), seen: words }))
        .sort((one, other) => other.weight - one.weight)[0]
    }),
}
