import type { Language } from './text.ts'

/**
 * A day as people write it: "22 novembre 2026", "1er décembre 2025" (the browser writes "1 décembre"),
 * "mars 2024".
 * @param date `2026-11-22`, `2024-03`, or ms since 1970
 * @returns the date as it came, when it is none
 */
export function wordDay(date: string | number, language: Language): string {
  const time = typeof date === 'number' ? date : Date.parse(date)
  if (Number.isNaN(time)) return String(date)
  const month = typeof date === 'string' && date.length === 7
  const words = new Intl.DateTimeFormat(language, {
    ...(month ? { year: 'numeric', month: 'long' } : { dateStyle: 'long' }),
    // A date without an hour is the same day everywhere.
    ...(typeof date === 'string' && { timeZone: 'UTC' }),
  }).format(time)
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words
}
