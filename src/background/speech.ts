import { browser } from '../browser.ts'
import type { Verdict } from '../judge/verdict.ts'
import type { Warning } from '../wording/warning.ts'

/** The toolbar button's title: the level in words. */
export async function badgeTitle(_verdict: Verdict | undefined): Promise<string> {
  return browser.i18n.getMessage('actionTitle')
}

/** The warning for a verdict of `danger` or `caution`, in the person's language. */
export async function wordFor(_verdict: Verdict): Promise<Warning | undefined> {
  return undefined
}
