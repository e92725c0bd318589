import en from '../../public/_locales/en/messages.json'
import fr from '../../public/_locales/fr/messages.json'
import { fillIn } from './fill-in.ts'

export type Language = 'fr' | 'en'
export type TextKey = keyof typeof fr

/** Typed so that a text missing in one language does not compile. */
const TEXTS: Readonly<Record<Language, Readonly<Record<TextKey, { readonly message: string }>>>> = {
  fr,
  en,
}

/**
 * A text for people in the language that they chose, which may differ from the browser's (so
 * `i18n.getMessage` cannot serve here).
 * @param values put in place of `{name}`; a name without a value stays as it is
 */
export function say(
  language: Language,
  key: TextKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fillIn(TEXTS[language][key].message, values)
}

/** The texts of one language, as they stand, whose keys begin so: all that a page needs to speak. */
export function textsOf(language: Language, ...surfaces: readonly string[]): Texts {
  return Object.fromEntries(
    Object.entries(TEXTS[language])
      .filter(([key]) => surfaces.some((surface) => key.startsWith(surface)))
      .map(([key, { message }]) => [key, message]),
  )
}

/** Texts by their keys. */
export type Texts = Readonly<Partial<Record<TextKey, string>>>

/** Whether there is such a text, for keys made from an id (`reason` + a signal's name). */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(fr, key)
}

/** "a", "a et b", "a, b et c". */
export function sayList(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items)
}
