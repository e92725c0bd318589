import { languageOf } from '../../wording/language.ts'
import { type Language, say, type TextKey } from '../../wording/text.ts'
import { ask } from './ask.ts'
import { type I18n, setLanguage } from './i18n.ts'

function speechIn(language: Language): I18n {
  return { language, t: (key, values) => say(language, key, values) }
}

/**
 * Asks for the language and sets the page up. A worker that does not answer costs the choice of language
 * only: the page then speaks as the browser does.
 */
export async function openPage(title: TextKey): Promise<I18n> {
  const i18n = await ask('language').then(speechIn, () =>
    speechIn(languageOf('auto', navigator.language)),
  )
  setLanguage(i18n, title)
  return i18n
}
