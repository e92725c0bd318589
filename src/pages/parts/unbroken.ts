import { createElement } from './create-element.ts'

/** Two or more labels, and what must not stand alone on the next line: "pole-emploi.fr,". */
const ADDRESS = /((?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{1,63}[.,]?)/u

/** A sentence as children of an element: no address in it is torn at its hyphen where a line ends. */
export function unbroken(sentence: string): readonly (string | HTMLElement)[] {
  return sentence
    .split(ADDRESS)
    .map((part, at) => (at % 2 === 0 ? part : createElement('bdi', { class: 'whole' }, part)))
}
