import { main } from '../../bench/list.ts'
import { printed } from '../capture.ts'
import type { Chapter } from '../chapter.ts'

/** What a list costs to fetch, keep and ask. */
export const chapter: Chapter = {
  at: 6,
  title: "The list's cost",
  why: `A signed list in real Chromium: bytes, updates, a look-up after the worker was stopped beside an extension whose worker
does nothing; then the same look-ups in Node beside eth-phishing-detect.`,
  command: 'npm run bench -- list',
  measure: async () => ({ text: await printed(() => main(['10000', '100000'])) }),
}
