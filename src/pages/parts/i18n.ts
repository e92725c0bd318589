import { fillIn } from '../../wording/fill-in.ts'
import type { Language, TextKey, Texts } from '../../wording/text.ts'

/** What every part of a page speaks with. */
export interface I18n {
  readonly language: Language
  /** A text for people; `{name}` in it is put in from the values. */
  t(key: TextKey, values?: Readonly<Record<string, string | number>>): string
}

/** Speaks with these texts and no other: a page that must be there at once carries none of its own. */
export function i18nWith(language: Language, texts: Texts): I18n {
  return { language, t: (key, values = {}) => fillIn(texts[key] ?? '', values) }
}

/** The language of the page from now on, and its title. */
export function setLanguage({ language, t }: I18n, title: TextKey): void {
  document.documentElement.lang = language
  document.title = `${t(title)} · Vigie`
}

/** The element that the page's HTML holds for this. */
export function place(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`the page has no #${id}`)
  return element
}
