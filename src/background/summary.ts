import { browser } from '../browser.ts'
import type { TabSummary } from '../messages.ts'
import { tabState } from './tabs.ts'

/** What the popup shows of a tab; of the active one unless told. */
export async function summarise({ tabId }: { tabId?: number }): Promise<TabSummary | undefined> {
  const id = tabId ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id
  if (id === undefined) return undefined
  const { hostname, site, page, messages, wentOn } = await tabState(id)
  return {
    tabId: id,
    hostname,
    ...(page ? { page } : {}),
    messages: Object.values(messages),
    wentOn: wentOn[site] === 'danger',
  }
}
