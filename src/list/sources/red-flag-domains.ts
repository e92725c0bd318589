import { parseLines } from '../lines.ts'
import type { Source } from '../sources.ts'

/** Suspicious names under French suffixes, looked at by people before they are published. */
export const source: Source = {
  title: 'red.flag.domains',
  licence: 'Aucune licence publiée : jamais recopié, chaque navigateur le lit à sa source.',
  home: 'https://red.flag.domains/',
  seen: '2026, project documentation; a name a line, a new file a day',
  use: 'everyone',
  address: 'https://dl.red.flag.domains/red.flag.domains.txt',
  addressOfDay: (day) => `https://dl.red.flag.domains/daily/${day}.txt`,
  // About 1 MB as a whole (42,000 names), a few kB a day.
  every: { whole: 24 * 60, day: 60 },
  maxBytes: 8 * 1024 * 1024,
  parse: parseLines,
}
