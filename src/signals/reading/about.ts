import { find, type NormalText } from '../../evidence/text.ts'
import { ABOUT, PEOPLE } from '../words/about.ts'

/**
 * Whether a text speaks of somebody about a body where it names the body.
 * @param text a title's part, a heading, a line
 * @param name index of the word with which the body's name starts
 */
export function isAbout(text: NormalText, name: number): boolean {
  const stands = (phrase: string) => {
    const place = find(text, phrase)
    return place && place.to <= name ? place : undefined
  }
  return (
    ABOUT.some(stands) ||
    PEOPLE.some((phrase) => {
      const place = stands(phrase)
      return place !== undefined && text.words.slice(0, place.from).every(isArticle)
    })
  )
}

const isArticle = (word: string) => /^(?:l|le|la|les|des)$/.test(word)
