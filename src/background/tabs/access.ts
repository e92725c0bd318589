import { browser } from '../../browser.ts'
import type { Unseen } from '../../protocol/views.ts'
import { showBadge } from './badge.ts'
import { injectInspect, injectScouts } from './frames.ts'
import { hostnameOf } from './hostname-of.ts'
import { changeTab, hasUnread, type TabState, tabState } from './tabs.ts'
import { takeUpAgain } from './take-up.ts'

/** How long (ms) a page may take to say what it is: one that stands still (a dialog) says nothing. */
const PATIENCE = 800
/** How long (ms) a scout that came late may take for its first look. */
const FIRST_LOOK = 400

/** How long (ms) a large page may take to be read: `totalMs` of the reader, and as much for the page's own work. */
const READING = 1_200
/** Elements up to which a scout looks at all of a page by itself; as in `content/scout`. */
const LARGE = 3_000

/** Kinds of document that are read; a picture or a film is none, and a PDF is drawn by a viewer of the browser's. */
const READ = /^(?:text\/|application\/(?:xhtml|xml|json)|image\/svg)/

/** Follows whether each tab's page can be looked at, so that the toolbar never says that all is well where nobody looked. */
export function followAccess(): void {
  browser.webNavigation.onCompleted.addListener(({ tabId, frameId }) => {
    if (frameId === 0) void noteSight(tabId)
  })
  browser.permissions.onRemoved.addListener(() => void noteAll())
  browser.permissions.onAdded.addListener(() => void takeUpAgain().then(noteAll))
}

/** Why a tab's page is not looked at, or not whole; `undefined` where it is. */
export async function unseenIn(tabId: number): Promise<Unseen | undefined> {
  const unseen = await closedTo(tabId, await tabState(tabId), true)
  return unseen ?? (hasUnread(await tabState(tabId)) ? 'part' : undefined)
}

/** @param whole reads a large page now, of which a scout looked at parts only */
async function closedTo(
  tabId: number,
  { hostname, frames }: TabState,
  whole: boolean,
): Promise<Unseen | undefined> {
  const url = await addressOf(tabId)
  if (!hostnameOf(url)) {
    // A window that a page opened empty and wrote into stands on its opener's address.
    if (hostname && /^(?:about:blank)?$/.test(url)) return undefined
    return /^(?:about:(?!reader)|chrome:|edge:|$)/.test(url) || isOwn(url) ? 'browser' : 'other'
  }
  if (!(await mayLookAt(url))) return 'access'
  const page = await lookInto(tabId)
  if (page === 'closed') return /\.pdf$/i.test(new URL(url).pathname) ? 'pdf' : 'closed'
  if (page === 'silent') return frames[0] || !whole ? undefined : 'part'
  if (/\bpdf\b/.test(page.type)) return 'pdf'
  if (!READ.test(page.type)) return 'other'
  if (!page.watched) {
    await injectScouts(tabId)
    await new Promise((done) => setTimeout(done, FIRST_LOOK))
  } else if (whole && page.large && !frames[0] && !(await readWhole(tabId))) return 'part'
  return undefined
}

/** Has the top frame read; whether it was, in the time that a person would wait. */
async function readWhole(tabId: number): Promise<boolean> {
  await injectInspect(tabId, [0])
  for (const end = Date.now() + READING; Date.now() < end; ) {
    if ((await tabState(tabId)).frames[0]) return true
    await new Promise((done) => setTimeout(done, 50))
  }
  return false
}

const isOwn = (url: string) => url.startsWith(browser.runtime.getURL(''))

/** The tab's address; of a site that we may not see, as the navigation told it. */
async function addressOf(tabId: number): Promise<string> {
  const [tab, frame] = await Promise.all([
    browser.tabs.get(tabId).catch(() => undefined),
    browser.webNavigation.getFrame({ tabId, frameId: 0 }).catch(() => null),
  ])
  return tab?.url || frame?.url || ''
}

/** Whether the person lets us look at the site, not only at this one page of it, after a click. */
async function mayLookAt(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url.replace(/^blob:/, ''))
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] }).catch(() => true)
}

interface Page {
  readonly type: string
  readonly watched: boolean
  readonly large: boolean
}

/** What the top document is; `closed` where no script may enter: a store, a viewer, the source of a page. */
async function lookInto(tabId: number): Promise<Page | 'closed' | 'silent'> {
  const silence = new Promise<'silent'>((done) => setTimeout(() => done('silent'), PATIENCE))
  const answer = browser.scripting
    .executeScript({
      target: { tabId, frameIds: [0] },
      func: describePage,
      args: [LARGE],
      injectImmediately: true,
    })
    .then(
      ([told]) => (told?.result as Page | undefined) ?? ('closed' as const),
      () => 'closed' as const,
    )
  return Promise.race([answer, silence])
}

/** Runs in the page, by itself. */
function describePage(large: number): Page {
  return {
    type: document.contentType,
    watched: Object.hasOwn(globalThis, 'vigieShared'),
    large: document.getElementsByTagName('*').length > large,
  }
}

/**
 * Says on the toolbar of a tab that its page is not looked at, or that it is again.
 * @param anew what the toolbar says may be of before
 */
async function noteSight(tabId: number, anew = false): Promise<void> {
  const before = await tabState(tabId)
  const unseen = await closedTo(tabId, before, false)
  if (unseen === before.unseen && !anew) return
  const state = await changeTab(tabId, (now) => {
    if (now.visit !== before.visit) return now
    const { unseen: _, ...rest } = now
    return unseen ? { ...rest, unseen } : rest
  })
  await showBadge(tabId, state)
}

async function noteAll(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) await noteSight(id, true)
}
