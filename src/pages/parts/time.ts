import type { Language } from '../../wording/text.ts'

/** "22 novembre 2026 à 14:05" */
export function dayAndHour(time: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(time)
}

/** "14:05" */
export function hour(time: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(time)
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** "il y a 20 minutes", "hier", "maintenant" */
export function ago(time: number, now: number, language: Language): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  for (const [unit, length] of STEPS)
    if (now - time >= length) return words.format(-Math.floor((now - time) / length), unit)
  return words.format(0, 'second')
}

/** "12 345" */
export function count(number: number, language: Language): string {
  return new Intl.NumberFormat(language).format(number)
}
