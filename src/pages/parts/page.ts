import { languageOf } from '../../wording/language.ts'
import { type Language, say, type TextKey } from '../../wording/text.ts'
import { ask } from './ask.ts'
import { type Speech, setLanguage } from './speech.ts'

function speechIn(language: Language): Speech {
  return { language, t: (key, values) => say(language, key, values) }
}

/**
 * Asks for the language and sets the page up. A worker that does not answer costs the choice of language
 * only: the page then speaks as the browser does.
 */
export async function openPage(title: TextKey): Promise<Speech> {
  const speech = await ask('language').then(speechIn, () =>
    speechIn(languageOf('auto', navigator.language)),
  )
  setLanguage(speech, title)
  return speech
}
