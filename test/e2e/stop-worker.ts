import type { Vigie } from '../browser/launch.ts'
import { inChrome } from './firefox-chrome.ts'

/**
 * Stops the extension's worker, as the browser does after 30 seconds of rest. The next event starts it anew.
 * @throws Error when it cannot be stopped
 */
export async function stopWorker(vigie: Vigie): Promise<void> {
  if (vigie.kind === 'firefox')
    return inChrome(
      vigie.browser,
      'WebExtensionPolicy.getByID("vigie@vigie.example").extension' +
        '.terminateBackground({ ignoreDevToolsAttached: true })',
    )
  const worker = vigie.browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(vigie.base))
  // It may sleep already.
  await (await worker?.worker())?.close()
}
