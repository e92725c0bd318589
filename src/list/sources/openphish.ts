import { parseLines } from '../lines.ts'
import type { Source } from '../sources.ts'

/** The 500 newest phishing addresses of the OpenPhish community feed. */
export const source: Source = {
  title: 'OpenPhish (community feed)',
  licence: 'Usage non commercial.',
  home: 'https://openphish.com/phishing_feeds.html',
  seen: '2026, project documentation; renewed every 12 hours',
  use: 'everyone',
  address: 'https://raw.githubusercontent.com/openphish/public_feed/refs/heads/main/feed.txt',
  every: { whole: 6 * 60 },
  maxBytes: 1024 * 1024,
  parse: parseLines,
}
