import { main } from '../../bench/hostnames.ts'
import { printed } from '../capture.ts'
import type { Chapter } from '../chapter.ts'

/** How fast feeds are screened. */
export const chapter: Chapter = {
  at: 7,
  title: 'Names a second',
  why: 'The engine and its neighbours on the same made-up names in one process, in processor time.',
  command: 'npm run bench -- hostnames',
  measure: async () => ({ text: await printed(() => main([])) }),
}
