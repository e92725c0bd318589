import { parseLines } from '../lines.ts'
import type { Source } from '../sources.ts'

/** World-wide phishing names that still answer: about 500,000, too many for each browser. */
export const source: Source = {
  title: 'Phishing.Database',
  licence: 'MIT',
  home: 'https://github.com/Phishing-Database/Phishing.Database',
  seen: '2026, project documentation',
  use: 'publishers',
  address: 'https://phish.co.za/latest/phishing-domains-ACTIVE.txt',
  every: { whole: 24 * 60 },
  maxBytes: 48 * 1024 * 1024,
  parse: parseLines,
}
