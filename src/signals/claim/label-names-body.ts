import { claims } from '../../analysis/claiming.ts'
import { askedOnFields } from '../../asks/on-fields.ts'
import { wordsOf } from '../../lexicon/lexicon.ts'
import numbers from '../../lexicon/numbers-at-bodies.json'
import { firstOf, has, normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

const NUMBERS = wordsOf(numbers)
const GRADES = ['secret', 'identifier', 'other'] as const

/**
 * A field asks for the body's own secret: "Mot de passe France Travail". A mere number
 * ("Numéro Pôle emploi") is asked by many training centres: it weighs little.
 */
export const signal = graded(GRADES, {
  page: (page, knowledge) =>
    claims(page, knowledge, (_, names) => {
      const marks = askedOnFields(page)
        .map(({ asked, words, field }) => ({ asked, words: `${words}\n${field.near}`.trim() }))
        .filter(({ words }) => names.some((name) => has(normalise(words), name)))
        .map(({ asked, words }) => ({ grade: gradeOf(asked, words), seen: words }))
      return GRADES.map((grade) => marks.find((mark) => mark.grade === grade)).find((mark) => mark)
    }),
})

function gradeOf(asked: string, words: string): (typeof GRADES)[number] {
  if (asked === 'password' || asked === 'one-time-code') return 'secret'
  return asked === 'identifier' && !firstOf(normalise(words), NUMBERS) ? 'identifier' : 'other'
}
