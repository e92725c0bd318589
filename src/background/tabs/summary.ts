import { browser } from '../../browser.ts'
import type { WebmailState } from '../../protocol/frames.ts'
import type { TabSummary } from '../../protocol/views.ts'
import { unseenIn } from './access.ts'
import { tabState } from './tabs.ts'

/** What the popup shows of a tab; of the active one unless told. */
export async function summarise({ tabId }: { tabId?: number }): Promise<TabSummary | undefined> {
  const id = tabId ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id
  if (id === undefined) return undefined
  const unseen = await unseenIn(id)
  const { hostname, site, page, messages, webmail, wentOn } = await tabState(id)
  return {
    tabId: id,
    hostname,
    ...(page ? { page } : {}),
    ...(unseen ? { unseen } : {}),
    messages: Object.values(messages),
    ...webmailOf(Object.values(webmail)),
    wentOn: wentOn[site] === 'danger',
  }
}

/** The frame that found most speaks for the tab: a webmail's outer frames find nothing. */
function webmailOf(states: readonly WebmailState[]): Pick<TabSummary, 'webmail'> {
  const [most] = [...states].sort((one, other) => other.found - one.found)
  return most ? { webmail: most } : {}
}
