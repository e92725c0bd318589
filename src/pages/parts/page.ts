import { send } from '../../messages.ts'
import { languageOf } from '../../wording/language.ts'
import { type Language, say, type TextKey } from '../../wording/text.ts'

/** What every part of a page speaks with. */
export interface Speech {
  readonly language: Language
  /** A text for people; `{name}` in it is put in from the values. */
  t(key: TextKey, values?: Readonly<Record<string, string | number>>): string
}

export function speechIn(language: Language): Speech {
  return {
    language,
    t: (key, values = {}) =>
      say(
        language,
        key,
        Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
      ),
  }
}

/** The language of the page from now on, and its title. */
export function setLanguage({ language, t }: Speech, title: TextKey): void {
  document.documentElement.lang = language
  document.title = `${t(title)} · Vigie`
}

/** How a page speaks when the worker cannot tell: as the browser does. */
export function browserSpeech(): Speech {
  return speechIn(languageOf('auto', navigator.language))
}

/** Asks for the language and sets the page up. A worker that does not answer costs the choice of language only. */
export async function openPage(title: TextKey): Promise<Speech> {
  const speech = await send('language').then(speechIn, browserSpeech)
  setLanguage(speech, title)
  return speech
}

/** The element that the page's HTML holds for this. */
export function place(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`the page has no #${id}`)
  return element
}
