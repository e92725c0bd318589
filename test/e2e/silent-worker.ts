import type { Vigie } from '../browser/launch.ts'
import { tellWorker } from '../tools/surfaces/tools.ts'

/** Lets the worker hear everything and answer nothing for which it must remember a tab. `stopWorker` ends it. */
export const silenceWorker = (vigie: Vigie): Promise<void> => delayMemory(vigie, null)

/** As {@link silenceWorker}, for so many ms at each thing that it must remember. */
export const slowWorker = (vigie: Vigie, time: number): Promise<void> => delayMemory(vigie, time)

/** Lets the worker fail at so many messages that it hears of next, as it does when it has too much to do. */
export async function failingWorker(vigie: Vigie, times: number): Promise<void> {
  await tellWorker(vigie, 'language')
  if (vigie.kind === 'firefox')
    return vigie.inExtension(async (left) => {
      const { runtime } = (globalThis as unknown as { browser: typeof chrome }).browser
      const world = (await runtime.getBackgroundPage()) as unknown as { JSON: JSON }
      const { stringify } = world.JSON
      world.JSON.stringify = ((value: unknown) => {
        if (left > 0 && Object(Object(value).evidence).sender && left--) throw new Error('made up')
        return stringify(value)
      }) as never
    }, times)
  await (await workerOf(vigie))?.evaluate((left) => {
    const { stringify } = JSON
    JSON.stringify = ((value: unknown) => {
      if (left > 0 && Object(Object(value).evidence).sender && left--) throw new Error('made up')
      return stringify(value)
    }) as never
  }, times)
}

async function workerOf(vigie: Vigie) {
  const target = await vigie.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(vigie.base),
  )
  return target.worker()
}

async function delayMemory(vigie: Vigie, time: number | null): Promise<void> {
  // It may sleep.
  await tellWorker(vigie, 'language')
  if (vigie.kind === 'firefox')
    return vigie.inExtension(async (time) => {
      const { runtime } = (globalThis as unknown as { browser: typeof chrome }).browser
      const world = (await runtime.getBackgroundPage()) as unknown as { browser: typeof chrome }
      const { session } = world.browser.storage
      const get = session.get.bind(session) as (key: string) => Promise<unknown>
      session.get = ((key: string) =>
        new Promise((done) => time !== null && setTimeout(done, time)).then(() =>
          get(key),
        )) as never
    }, time)
  await (await workerOf(vigie))?.evaluate((time) => {
    const { session } = chrome.storage
    const get = session.get.bind(session) as (key: string) => Promise<unknown>
    session.get = ((key: string) =>
      new Promise((done) => time !== null && setTimeout(done, time)).then(() => get(key))) as never
  }, time)
}
