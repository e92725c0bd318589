import { main } from '../../bench/pages.ts'
import { printed } from '../capture.ts'
import type { Chapter } from '../chapter.ts'

/** What ordinary pages pay. */
export const chapter: Chapter = {
  at: 5,
  title: 'The script in each frame',
  why: `Main-thread time in ordinary pages, beside two content scripts of 276 bytes in the same run: one that does nothing,
one that only begins to watch.`,
  command: 'npm run bench -- pages',
  measure: async () => ({ text: await printed(() => main(['--loads', '3'])) }),
}
