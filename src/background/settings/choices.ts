import { browser } from '../../browser.ts'
import type { Verdict } from '../../judge/verdict.ts'
import type { Choice } from '../../protocol/frames.ts'
import { bodies } from '../judging/warning.ts'
import { openOwnPage, replaceByOwnPage } from '../pages/own-pages.ts'
import type { Speaker } from '../router.ts'
import { showBadge } from '../tabs/badge.ts'
import { tellFrame } from '../tabs/frames.ts'
import { giveWay } from '../tabs/give-way.ts'
import { lead } from '../tabs/replace-tab.ts'
import { changeTab, tabState } from '../tabs/tabs.ts'
import { settingsNow } from './settings-now.ts'

/** Does what the person chose on a warning. Every address and name comes from our own state, none from the page. */
export async function choose(
  { action, key }: { action: Choice; key?: string },
  { tabId, frameId }: Speaker,
): Promise<undefined> {
  const state = await tabState(tabId)
  const verdict = key === undefined ? state.page : state.messages[`${frameId}/${key}`]
  if (!verdict) return
  const about = key === undefined ? ('page' as const) : ('message' as const)
  const context = { hostname: verdict.relation.hostname, verdict, about }
  switch (action) {
    case 'leave':
      return leave(tabId, verdict, about)
    case 'given':
    case 'report':
      return openOwnPage(tabId, { ...context, reason: action })
    case 'not-a-scam':
      await goOn(tabId, verdict, about)
      return openOwnPage(tabId, { ...context, reason: action })
    case 'go-on':
      return goOn(tabId, verdict, about)
    case 'beaten':
      return replaceByOwnPage(tabId, { ...context, reason: action })
  }
}

/** To the real site: in the same tab instead of a page, in a new one beside a message. */
async function leave(
  tabId: number,
  verdict: Verdict,
  about: 'page' | 'message',
): Promise<undefined> {
  const site = verdict.identity && (await bodies())(verdict.identity)?.site
  if (about === 'message')
    await browser.tabs.create({ openerTabId: tabId, ...(site && { url: site }) })
  else if (site) await lead(tabId, site, false)
  else {
    await giveWay(tabId)
    await browser.tabs.goBack(tabId).catch(() => browser.tabs.update(tabId, { url: 'about:blank' }))
  }
}

/** The person goes on: this site is left alone in this tab, up to this level. */
async function goOn(
  tabId: number,
  verdict: Verdict,
  about: 'page' | 'message',
): Promise<undefined> {
  if (about === 'message') return
  if (verdict.level === 'danger' && !(await settingsNow()).policy.goOn) return
  const state = await changeTab(tabId, (now) => ({
    ...now,
    warned: false,
    wentOn: { ...now.wentOn, [now.site]: verdict.level },
  }))
  await tellFrame(tabId, 'all', 'release', undefined)
  await showBadge(tabId, state)
}
