import { type Language, type Texts, textsOf } from './text.ts'

/** Every text that the popup says by itself. The worker hands them over, so that the popup carries none. */
export function popupTexts(language: Language): Texts {
  return textsOf(language, 'popup', 'listFault', 'warnNotAScam')
}
