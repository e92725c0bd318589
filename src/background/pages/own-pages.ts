import { browser } from '../../browser.ts'
import type { OpenedFor } from '../../protocol/views.ts'
import type { Speaker } from '../router.ts'
import { replaceTab } from '../tabs/replace-tab.ts'
import { changeTab, tabState } from '../tabs/tabs.ts'

/** The page that a context opens. */
const PAGES: Readonly<Record<OpenedFor['reason'], string>> = {
  given: 'src/pages/help/help.html',
  report: 'src/pages/report/report.html',
  'not-a-scam': 'src/pages/report/report.html',
  beaten: 'src/pages/stop/stop.html',
}

/** A tab whose page may ask for its context before we know the tab's id. */
let opening: Promise<unknown> = Promise.resolve()

/** Opens one of our pages in a new tab beside this one. */
export async function openOwnPage(besideTab: number, context: OpenedFor): Promise<undefined> {
  opening = browser.tabs
    .create({ url: addressOf(context), openerTabId: besideTab })
    .then(({ id }) => changeTab(id ?? -1, (state) => ({ ...state, context })))
  await opening
}

/** Opens one of our pages about nothing in particular. */
export async function openPlain(
  reason: OpenedFor['reason'],
  besideTab: number,
): Promise<undefined> {
  const url = browser.runtime.getURL(PAGES[reason])
  await browser.tabs.create({ url, ...(besideTab >= 0 && { openerTabId: besideTab }) })
}

/** Puts one of our pages in the place of what a tab shows. */
export async function replaceByOwnPage(tabId: number, context: OpenedFor): Promise<undefined> {
  await changeTab(tabId, (state) => ({ ...state, context }))
  const shown = await replaceTab(tabId, PAGES[context.reason])
  if (shown === tabId) return
  await changeTab(shown, (state) => ({ ...state, context }))
  // It may have asked what it was opened for too early.
  await browser.tabs.reload(shown)
}

/** What the asking page was opened for; nothing when a person opened it by hand. */
export async function contextOf(
  _: undefined,
  { tabId }: Pick<Speaker, 'tabId'>,
): Promise<OpenedFor | undefined> {
  await opening.catch(() => {})
  return (await tabState(tabId)).context
}

const addressOf = ({ reason }: OpenedFor) => browser.runtime.getURL(PAGES[reason])
