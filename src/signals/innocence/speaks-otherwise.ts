import { speaksOtherwise } from '../../speaker/reading.ts'
import { graded } from '../signal.ts'

/**
 * Tells about a body or speaks for its own organisation, by its words as a whole: learned from a corpus, and heard where
 * no list has the words. On the page of a temp agency "Votre numéro France Travail" stands in many places and is no claim.
 */
export const signal = graded(['plainly'], {
  page: (page, knowledge) => (speaksOtherwise(page, knowledge) ? [{ grade: 'plainly' }] : []),
})
