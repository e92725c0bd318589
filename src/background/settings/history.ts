import { browser } from '../../browser.ts'
import type { Verdict } from '../../judge/verdict.ts'
import {
  checkHistory,
  type Remembered,
  rememberWarning,
  stillKept,
  type WarnedOf,
} from '../../settings/history.ts'
import { answer } from '../router.ts'
import { read, rewrite, type Shelf } from '../store.ts'

/** Where it lies. */
export const HISTORY: Shelf<readonly Remembered[]> = {
  area: 'local',
  key: 'history',
  version: 1,
  initial: [],
  check: checkHistory,
}

/** Answers the settings page about the warnings of the last 90 days. */
export function startHistory(): void {
  answer({
    'history-get': () => historyNow(),
    'history-erase': async () => {
      await rewrite(HISTORY, () => [])
    },
  })
}

async function historyNow(): Promise<readonly Remembered[]> {
  return stillKept(await read(HISTORY), Date.now())
}

/** Takes what is older than it may be from the disk. */
export function forgetOldHistory(now: number): Promise<void> {
  return rewrite(HISTORY, (history) => {
    const left = stillKept(history, now)
    return left.length === history.length ? history : left
  })
}

/**
 * Keeps that a warning was given. Never from a private window. A disk that is full costs the
 * memory of it, not the warning: this never rejects.
 */
export async function recordWarning(
  tabId: number,
  kind: WarnedOf,
  {
    level,
    relation,
    identity,
  }: Pick<Verdict, 'level' | 'identity'> & { readonly relation: { readonly hostname: string } },
): Promise<void> {
  if (level !== 'danger' && level !== 'caution') return
  const at = Date.now()
  const fresh = { at, hostname: relation.hostname, level, kind, ...(identity && { identity }) }
  try {
    if ((await browser.tabs.get(tabId)).incognito) return
    await rewrite(HISTORY, (history) => rememberWarning(history, fresh))
  } catch {
    // The tab is gone, or nothing can be stored (noted by the store).
  }
}
