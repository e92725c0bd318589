import { browser } from '../../browser.ts'
import type { Verdict } from '../../judge/verdict.ts'
import { isPaused, isTrusted } from '../../settings/trust.ts'
import { settingsFor } from '../settings/private-choices.ts'
import { showBadge } from './badge.ts'
import { tellFrame } from './frames.ts'
import { hostnameOf } from './hostname-of.ts'
import { changeTab, tabState } from './tabs.ts'

/**
 * A page's verdict under what the person asked for: sites that are trusted or paused, and doubts that
 * are switched off, are not warned of. An official site stays official.
 */
export async function suppressed(verdict: Verdict, tabId: number): Promise<Verdict> {
  if (verdict.level !== 'danger' && verdict.level !== 'caution') return verdict
  const { settings } = await settingsFor(tabId)
  const { hostname } = verdict.relation
  const quiet =
    (verdict.level === 'caution' && !settings.warnAbout.caution) ||
    isTrusted(settings, 'site', hostname, Date.now()) ||
    isPaused(settings, hostname, Date.now())
  return quiet ? { ...verdict, level: 'none', reasons: [] } : verdict
}

/**
 * A site was trusted or paused, or is so no more: its open tabs forget their verdict and let go. They are
 * judged anew when they change or are loaded again.
 * @param privately in private windows alone
 */
export async function forgetVerdicts(hostname: string, privately: boolean): Promise<void> {
  for (const { id, url, incognito } of await browser.tabs.query({})) {
    if (privately && !incognito) continue
    const host = hostnameOf(url ?? '')
    if (id === undefined || (host !== hostname && !host.endsWith(`.${hostname}`))) continue
    const { page } = await tabState(id)
    if (!page || (page.level !== 'danger' && page.level !== 'caution')) continue
    const state = await changeTab(id, (now) => ({
      ...now,
      warned: false,
      page: { ...page, level: 'none', reasons: [] },
    }))
    await tellFrame(id, 'all', 'release', undefined)
    await showBadge(id, state)
  }
}
