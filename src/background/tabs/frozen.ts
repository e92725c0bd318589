import { replaceByOwnPage } from '../pages/own-pages.ts'
import type { Speaker } from '../router.ts'
import { tabState } from './tabs.ts'

/**
 * How long (ms) a page may take to show its warning. Nothing can be typed while it is frozen, but it
 * may thaw when it likes; a slow machine must not be taken for a hostile page.
 */
const PATIENCE = 8_000

/** Tabs whose warning has not been painted yet, by tab. */
const awaited = new Map<number, number>()

/** A danger was told to this tab: unless its warning is soon there, our own page takes the tab. */
export function expectShown(tabId: number): void {
  clearTimeout(awaited.get(tabId))
  awaited.set(tabId, setTimeout(() => void giveUp(tabId), PATIENCE) as unknown as number)
}

/** The warning is there. */
export async function shown(_: undefined, { tabId }: Speaker): Promise<undefined> {
  clearTimeout(awaited.get(tabId))
  awaited.delete(tabId)
}

async function giveUp(tabId: number): Promise<void> {
  awaited.delete(tabId)
  const { page, warned } = await tabState(tabId)
  // The tab went elsewhere meanwhile.
  if (!warned || page?.level !== 'danger') return
  const { hostname } = page.relation
  await replaceByOwnPage(tabId, { reason: 'beaten', hostname, verdict: page, about: 'page' })
}
