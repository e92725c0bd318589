import { browser } from '../browser.ts'
import { injectInspect, tell } from './frames.ts'
import { arrive } from './page-verdicts.ts'
import { changeTab, forgetTab, keepOnlyTabs, tabState } from './tabs.ts'

/** Follows every tab: judges an address when it is opened, forgets a tab when it is closed. */
export function followNavigation(): void {
  browser.webNavigation.onCommitted.addListener(({ tabId, frameId, url }) => {
    void (frameId === 0 ? topCommitted(tabId, url) : childCommitted(tabId, frameId))
  })
  browser.webNavigation.onDOMContentLoaded.addListener(({ tabId, frameId }) => {
    void childReady(tabId, frameId)
  })
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId))
  browser.tabs.onReplaced.addListener((_, former) => void forgetTab(former))
  void browser.tabs.query({}).then((tabs) => keepOnlyTabs(new Set(tabs.map(({ id }) => id ?? -1))))
}

async function topCommitted(tabId: number, url: string): Promise<void> {
  const { suspicious } = await arrive(tabId, url)
  if (suspicious) await injectInspect(tabId, [0])
}

/** What stood in the frame before is gone. */
async function childCommitted(tabId: number, frameId: number): Promise<void> {
  const { frames } = await tabState(tabId)
  if (!(frameId in frames)) return
  await changeTab(tabId, (state) => {
    const { [frameId]: _, ...others } = state.frames
    return { ...state, frames: others }
  })
}

/** A frame that came after the name was seen elsewhere in the tab does not know of it. */
async function childReady(tabId: number, frameId: number): Promise<void> {
  if (frameId !== 0 && (await tabState(tabId)).named) await tell(tabId, frameId, 'look', undefined)
}
