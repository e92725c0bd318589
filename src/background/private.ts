import { browser } from '../browser.ts'

/**
 * Whether this worker serves the private windows alone. Chromium runs one of its own for them (`"incognito": "split"`):
 * without it none of our pages opens there, not the stop page either. Both share the disk and the network rules.
 */
export function isPrivate(): boolean {
  return browser.extension?.inIncognitoContext === true
}

/** Whether one worker serves ordinary and private windows: in Firefox, which knows no `"incognito": "split"`. */
export function sharesWorker(): boolean {
  const { incognito } = browser.runtime.getManifest() as { incognito?: string }
  return incognito !== 'split'
}
