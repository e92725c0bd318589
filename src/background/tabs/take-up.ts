import { browser } from '../../browser.ts'
import { read, type Shelf, writeTo } from '../store.ts'
import { injectScouts } from './frames.ts'
import { hostnameOf } from './hostname-of.ts'
import { topCommitted } from './navigation.ts'
import { readOpenWebmail } from './webmails.ts'

/** How long (ms) a new warning may take to come; what a former Vigie left in the page is then taken away. */
const CHANGE_OVER = 3_000

/** Ends when the browser does, and when Vigie is updated or switched off and on. */
const TAKEN_UP: Shelf<boolean> = {
  area: 'session',
  key: 'tabs-taken-up',
  version: 1,
  initial: false,
  check: (value) => (typeof value === 'boolean' ? value : undefined),
}

/**
 * Takes up the tabs that are open when Vigie comes, by an installation, an update, or switched on again: browsers
 * put content scripts only into what is loaded from then on. A browser that starts has nothing open before us.
 */
export function takeUpOpenTabs(): void {
  let isStart = false
  browser.runtime.onStartup.addListener(() => {
    isStart = true
  })
  browser.runtime.onInstalled.addListener(() => void takeUpAll())
  // Nobody tells us that we were switched on again; a start is told within the first turn.
  setTimeout(async () => {
    if (!isStart && !(await read(TAKEN_UP))) await takeUpAll()
    await writeTo(TAKEN_UP, true).catch(() => {})
  }, 500)
}

/** As when Vigie comes: the person lets it look where it could not. */
export function takeUpAgain(): Promise<void> {
  takingUp = undefined
  return takeUpAll()
}

let takingUp: Promise<void> | undefined

/** Once for each start of the worker. */
function takeUpAll(): Promise<void> {
  takingUp ??= (async () => {
    const tabs = await browser.tabs.query({ discarded: false })
    // What the person looks at comes first.
    const inFront = tabs.filter(({ active }) => active)
    for (const { id, url = '' } of [...inFront, ...tabs.filter(({ active }) => !active)])
      if (id !== undefined && hostnameOf(url)) await takeUp(id, url).catch(() => {})
  })()
  return takingUp
}

async function takeUp(tabId: number, url: string): Promise<void> {
  // Messages first: what they say is known before the page around them is read.
  await readOpenWebmail(tabId)
  // Firefox put scouts in by itself: what they said already counts.
  await topCommitted(tabId, url, 0)
  await injectScouts(tabId)
  setTimeout(() => void removeFormer(tabId), CHANGE_OVER)
}

/** A former warning covers its page for ever: the scripts that served it are gone, or heard by nobody. */
async function removeFormer(tabId: number): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId, frameIds: [0] }, func: removeDeadWarnings })
    .catch(() => {})
}

/** Runs in the page's top frame, by itself. */
function removeDeadWarnings(): void {
  const world = globalThis as {
    vigieShared?: { gate?: { own?: { host: Element } } }
    chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } }
  }
  const own = Object.hasOwn(world, 'vigieShared') ? world.vigieShared?.gate?.own?.host : undefined
  const children = [...(document.documentElement?.children ?? [])].slice(-50)
  for (const element of children) {
    if (element.localName !== 'div' || element === own) continue
    const inFirefox = element as { openOrClosedShadowRoot?: ShadowRoot | null }
    const root =
      inFirefox.openOrClosedShadowRoot ?? world.chrome?.dom?.openOrClosedShadowRoot(element)
    // By what is in it, closed to the page. A page's own imitation of it is no loss.
    if (root?.querySelector('.box > .card')) element.remove()
  }
}
