import type { Page } from 'puppeteer-core'
import type { Verdict } from '../../../src/judge/verdict.ts'
import type { Vigie } from '../../browser/launch.ts'

/** What Vigie knows of the tab that shows a page. */
export interface TabKnown {
  readonly messages: readonly Verdict[]
  readonly webmail?: { readonly reader: string; readonly found: number }
}

/** Asks the worker, as the popup does. */
export function tabKnown(vigie: Vigie, page: Page): Promise<TabKnown> {
  return vigie.inExtension(async (url: string) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
    const tab = (await api.tabs.query({})).find((one) => one.url?.split('#')[0] === url)
    const reply = await api.runtime.sendMessage({ kind: 'tab-state', carries: { tabId: tab?.id } })
    return reply.ok ?? { messages: [] }
  }, page.url().split('#')[0] as string)
}

/** Polls until `ready` answers something; throws the last thing seen when it does not within the time. */
export async function pollUntil<T>(
  what: string,
  ask: () => Promise<T>,
  ready: (value: T) => boolean,
  within = 15_000,
): Promise<T> {
  const end = performance.now() + within
  for (;;) {
    const value = await ask().catch((error: unknown) => String(error) as T)
    if (typeof value !== 'string' && ready(value)) return value
    if (performance.now() > end)
      throw new Error(
        `${what}: not within ${within} ms; last: ${JSON.stringify(value)?.slice(0, 600)}`,
      )
    await new Promise((done) => setTimeout(done, 40))
  }
}

/** Kept by a script that runs before the page's own, in every frame: when things came (ms). */
export interface Times {
  /** The message stood in the page. */
  shown?: number
  /** Our element stood before it. */
  banner?: number
}

/**
 * Watches from inside a frame when a message stands and when a banner stands before it. The banner is a
 * plain element with an inline style and nothing else; the page can see that much.
 */
export function watchTimes(body: string): void {
  const world = window as unknown as { vigieTimes: Times; vigieBanners: () => number }
  const times: Times = {}
  world.vigieTimes = times
  const isBanner = (element: Element | null | undefined) =>
    element?.getAttribute('style')?.startsWith('all: initial') ?? false
  world.vigieBanners = () => [...document.querySelectorAll('div[style^="all: initial"]')].length
  // A webmail without frames shows the next message in the same document, in another element.
  let former: Element | null = null
  Object.assign(world, {
    vigieAgain() {
      former = document.querySelector(body)
      delete times.shown
      delete times.banner
    },
  })
  const look = () => {
    const found = document.querySelector(body)
    if (!found || found === former) return
    times.shown ??= performance.now()
    if (isBanner(found.previousElementSibling)) times.banner ??= performance.now()
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
}

export const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
