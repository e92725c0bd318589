import { browser } from '../../browser.ts'
import type { Level, Verdict } from '../../judge/verdict.ts'
import tokens from '../../theme/tokens.css?raw'
import { badgeTitle } from '../judging/warning.ts'
import { hasUnread, type TabState } from './tabs.ts'

const TEXT: Readonly<Record<Level, string>> = { danger: '!', caution: '?', official: '✓', none: '' }
const WORST_FIRST: readonly Level[] = ['danger', 'caution', 'official', 'none']

/** The verdict with the highest level in the tab, its messages included. */
export function gravest(state: TabState): Verdict | undefined {
  const verdicts = [...(state.page ? [state.page] : []), ...Object.values(state.messages)]
  return verdicts.sort((a, b) => WORST_FIRST.indexOf(a.level) - WORST_FIRST.indexOf(b.level))[0]
}

/** Shows the tab's level on the toolbar button, and says it in words in its title. */
export async function showBadge(tabId: number, state: TabState): Promise<void> {
  const verdict = gravest(state)
  const level = verdict?.level ?? 'none'
  const unseen = state.unseen ?? (hasUnread(state) ? 'part' : undefined)
  // The tab may have closed meanwhile: that is no error.
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: TEXT[level] }),
    browser.action.setBadgeBackgroundColor({ tabId, color: groundOf(level) }),
    browser.action.setTitle({ tabId, title: await badgeTitle(verdict, unseen) }),
  ]).catch(() => {})
}

/** The palette's colour for a level, on light: read from `theme/tokens.css`, its only source. */
function groundOf(level: Level): string {
  const found = new RegExp(`--${level}: light-dark\\((#[0-9a-f]{6})`).exec(tokens)
  return found?.[1] ?? '#51616b'
}
