import { browser } from '../../browser.ts'
import { judgeMarks } from '../judging/mark-verdicts.ts'
import { forgetMessages } from '../judging/message-verdicts.ts'
import { arrive } from '../judging/page-verdicts.ts'
import { later } from '../later.ts'
import { injectInspect, tellFrame } from './frames.ts'
import { changeTab, forgetClosedTabs, forgetTab, tabState } from './tabs.ts'

/** Follows every tab: judges an address when it is opened, forgets a tab when it is closed. */
export function followNavigation(): void {
  browser.webNavigation.onCommitted.addListener(({ tabId, frameId, url, timeStamp }) => {
    void (frameId === 0
      ? topCommitted(tabId, url, timeStamp)
      : childCommitted(tabId, frameId, timeStamp))
  })
  browser.webNavigation.onDOMContentLoaded.addListener(({ tabId, frameId }) => {
    if (frameId !== 0) void childReady(tabId, frameId)
  })
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId))
  browser.tabs.onReplaced.addListener((_, former) => void forgetTab(former))
  later(() => forgetClosedTabs(openTabs))
}

async function openTabs(): Promise<ReadonlySet<number>> {
  const tabs = await browser.tabs.query({})
  return new Set(tabs.map(({ id }) => id ?? -1))
}

/** An address that is suspicious by itself is read at once, and all its frames with it. */
export async function topCommitted(tabId: number, url: string, time: number): Promise<void> {
  const { namedAt } = await arrive(tabId, url, time)
  // Its frame may have been quicker than this news; what was begun for the former page is dropped.
  void judgeMarks(tabId)
  if (!namedAt) return
  await injectInspect(tabId, [0])
  await tellFrame(tabId, 'all', 'look', undefined)
}

/** What stood in the frame before is gone. */
async function childCommitted(tabId: number, frameId: number, time: number): Promise<void> {
  void forgetMessages(tabId, frameId)
  const { frames } = await tabState(tabId)
  if ((frames[frameId]?.at ?? time) >= time) return
  await changeTab(tabId, (state) => {
    const { [frameId]: _, ...others } = state.frames
    return { ...state, frames: others }
  })
}

/** A frame that came later does not know what was seen elsewhere in its tab. */
async function childReady(tabId: number, frameId: number): Promise<void> {
  const { namedAt, warned } = await tabState(tabId)
  if (namedAt) await tellFrame(tabId, frameId, 'look', undefined)
  if (warned) await tellFrame(tabId, frameId, 'hold', undefined)
}
