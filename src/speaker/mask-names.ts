import type { Identity } from '../identities/identity.ts'
import { type Heard, heardIn, type Way } from './heard.ts'
import { maskedWord } from './mask.ts'
import type { Part } from './spoken.ts'

/** A part with the bodies' names masked: what is learned around one body is known around all. */
export interface Masked {
  readonly part: Part
  /** A word each; the second and further words of a name are empty. */
  readonly words: readonly string[]
  readonly heard: readonly Heard[]
}

/** "Votre CPF" stays as it is: what people call a body says much of what is talked about. */
const MASKS: Readonly<Record<Way, string>> = {
  name: 'xbody',
  misspelt: 'xbody',
  service: 'xservice',
  called: '',
}

export function maskNames(part: Part, identities: readonly Identity[]): Masked {
  const heard = heardIn(part.text, identities)
  const words: string[] = part.text.words.map(maskedWord)
  for (const { way, from, to } of heard) {
    const mask = MASKS[way]
    if (mask) words.fill('', from, to)[from] = mask
  }
  return { part, words, heard }
}
