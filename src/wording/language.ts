import type { Language } from './text.ts'

/**
 * The language to speak: what the person chose, else the browser's, else French.
 * @param browser the language of the browser's own interface, for example `en-GB`
 */
export function languageOf(chosen: 'auto' | Language, browser: string): Language {
  if (chosen !== 'auto') return chosen
  return browser.toLowerCase().startsWith('en') ? 'en' : 'fr'
}
