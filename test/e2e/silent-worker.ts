import type { Vigie } from '../browser/launch.ts'
import { tell } from '../tools/surfaces/tools.ts'

/** Lets the worker hear everything and answer nothing for which it must remember a tab. `stopWorker` ends it. */
export async function silenceWorker(vigie: Vigie): Promise<void> {
  // It may sleep.
  await tell(vigie, 'language')
  if (vigie.kind === 'firefox')
    return vigie.inExtension(async () => {
      const { runtime } = (globalThis as unknown as { browser: typeof chrome }).browser
      const world = (await runtime.getBackgroundPage()) as unknown as { browser: typeof chrome }
      world.browser.storage.session.get = () => new Promise(() => {})
    })
  const target = await vigie.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(vigie.base),
  )
  await (await target.worker())?.evaluate(() => {
    chrome.storage.session.get = () => new Promise(() => {})
  })
}
