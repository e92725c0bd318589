import { browser } from '../../browser.ts'
import { giveWay } from './give-way.ts'

/** How long (ms) until the browser must have begun to load: a page that gives no way is then left where it is. */
const BEGINS_WITHIN = 2_500

/**
 * Shows one of our own pages in the place of what a tab shows.
 * @param path from the package's root, for example `src/pages/stop/stop.html`
 * @returns the tab that shows it: another one where the page would not go
 */
export function replaceTab(tabId: number, path: string): Promise<number> {
  return lead(tabId, browser.runtime.getURL(path), true)
}

/**
 * Leads a tab elsewhere, without asking the page that stands in it.
 * @param replace the page that stands there shall not be found again by "back", where the browser can do that
 * @returns the tab that goes there: another one where the page would not go
 */
export async function lead(tabId: number, url: string, replace: boolean): Promise<number> {
  await giveWay(tabId)
  const begun = begins(tabId)
  // Not waited for by itself: it may answer only when the person has answered the browser's question.
  const isUnderWay = await Promise.race([begun, update(tabId, url, replace).then(() => begun)])
  if (isUnderWay) return tabId
  const { id = tabId } = await browser.tabs.create({ url, openerTabId: tabId })
  return id
}

async function update(tabId: number, url: string, replace: boolean): Promise<void> {
  if (!replace) return void (await browser.tabs.update(tabId, { url }))
  try {
    // Firefox can put it in the place of the present entry, so that "back" goes where it should.
    await browser.tabs.update(tabId, { url, loadReplace: true })
  } catch {
    // Chromium does not know the word and refuses the call.
    await browser.tabs.update(tabId, { url })
  }
}

/** Whether the tab's top frame begins to load in time. The browser asks "leave?" before it begins. */
function begins(tabId: number): Promise<boolean> {
  const { onBeforeNavigate, onCommitted } = browser.webNavigation
  return new Promise((resolve) => {
    const end = (begun: boolean) => {
      clearTimeout(late)
      for (const event of [onBeforeNavigate, onCommitted]) event.removeListener(hear)
      resolve(begun)
    }
    const hear = (details: { tabId: number; frameId: number }) => {
      if (details.tabId === tabId && details.frameId === 0) end(true)
    }
    const late = setTimeout(() => end(false), BEGINS_WITHIN)
    for (const event of [onBeforeNavigate, onCommitted]) event.addListener(hear)
  })
}
