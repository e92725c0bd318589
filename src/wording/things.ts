import type { Asked } from '../asks/ask.ts'
import { askOf } from '../asks/index.ts'
import { isTextKey, type Language, say, sayList, type TextKey } from './text.ts'

/** The key of an ask's words: `identity-papers` -> `warnThingIdentityPapers`. */
export const thingKey = (asked: Asked): string =>
  `warnThing${asked.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`

/** Read in five seconds: more than three things are "d'autres informations". */
const MOST = 3

/**
 * "votre IBAN et votre mot de passe"; empty when nothing that can be named is asked. What one cannot
 * "demander" as a thing (to go on in a messenger) has no such words, and a sentence of its own.
 */
export function sayThings(language: Language, asked: readonly Asked[]): string {
  const named = asked.filter((one) => isTextKey(thingKey(one)))
  // Beside a secret, "des informations sur vous" only dilutes.
  const telling = named.filter((one) => !askOf(one).little)
  const shown = telling.length ? telling : named.slice(0, 1)
  const words = shown.slice(0, MOST).map((one) => say(language, thingKey(one) as TextKey))
  if (shown.length > MOST) words.push(say(language, 'warnThingOther'))
  return words.length ? sayList(language, words) : ''
}
