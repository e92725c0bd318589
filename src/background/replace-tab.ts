import { browser } from '../browser.ts'

/**
 * Shows one of our own pages in the place of what a tab shows.
 * @param path from the package's root, for example `src/pages/stop/stop.html`
 */
export async function replaceTab(tabId: number, path: string): Promise<void> {
  const url = browser.runtime.getURL(path)
  try {
    // Firefox can put it in the place of the present entry, so that "back" goes where it should.
    await browser.tabs.update(tabId, { url, loadReplace: true })
  } catch {
    // Chromium does not know the word and refuses the call.
    await browser.tabs.update(tabId, { url })
  }
}
