import { main } from '../../bench/warning.ts'
import { printed } from '../capture.ts'
import type { Chapter } from '../chapter.ts'

/** How soon the person is protected. */
export const chapter: Chapter = {
  at: 3,
  title: "The warning's time",
  short: true,
  why: `From the moment at which a form can be used, in milliseconds: until nothing more passes into it, and until a
warning stands over it; in real browsers, with the worker awake and asleep.`,
  command: 'npm run bench -- warning',
  async measure() {
    const text = await printed(() => main(['--loads', '7']))
    const [held, painted] = [
      /\bawake\s+with-the-page\s+(-?\d+)\s+-?\d+\s+(\d+)/.exec(text),
    ].flatMap((found) => [found?.[1], found?.[2]])
    return {
      text,
      line: `A form of a fake page takes nothing ${held} ms after it can be used, and the warning stands over it after ${painted} ms (median, Chromium, the worker awake).`,
    }
  },
}
