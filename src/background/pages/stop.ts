import { browser } from '../../browser.ts'
import { isName } from '../../list/name.ts'
import type { Stopped } from '../../protocol/views.ts'
import { lookup } from '../judging/lookup.ts'
import { onListInForce, refreshRules, sourceTitle } from '../list/list.ts'
import { answer, type Speaker } from '../router.ts'
import { addException, EXCEPTIONS, GO_ON_FOR, type GoOnFor } from '../settings/exceptions.ts'
import { recordWarning } from '../settings/history.ts'
import { isChosenPrivately, PRIVATE_EXCEPTIONS } from '../settings/private-choices.ts'
import { settingsNow } from '../settings/settings-now.ts'
import { read, remove, writeTo } from '../store.ts'
import { hostnameOf } from '../tabs/hostname-of.ts'
import { replaceTab } from '../tabs/replace-tab.ts'
import { changeTab, tabState } from '../tabs/tabs.ts'
import { type Halt, haltOf } from './halt.ts'
import { openOwnPage } from './own-pages.ts'

/** Where our stop page lies; not web-accessible, so that no site can open, frame or read it. */
const STOP_PAGE = 'src/pages/stop/stop.html'

/** Longer addresses are asked for again by their site alone. */
const LONGEST = 4096

/** Puts the stop page in every tab that goes to a listed name, or shows one when it becomes listed; and answers it. */
export function startStop(): void {
  browser.webNavigation.onErrorOccurred.addListener(({ tabId, frameId, url }) => {
    if (frameId === 0) void stop(tabId, url, false)
  })
  browser.webNavigation.onCommitted.addListener(({ tabId, frameId, url }) => {
    if (frameId === 0) void committed(tabId, url)
  })
  onListInForce(stopOpenTabs)
  browser.tabs.onRemoved.addListener((tabId) => void remove(haltOf(tabId)))
  answer({
    'stop-state': (_, speaker) => stopped(speaker),
    'stop-go-on': (time, speaker) => goOn(time, speaker),
    'stop-open': ({ page }, speaker) => openAbout(page, speaker),
  })
}

async function committed(tabId: number, url: string): Promise<void> {
  await noteWhatStands(tabId, url)
  // What came in spite of the rules. A site's own service worker answers before Chromium asks them; Firefox's do
  // not know a name by its final dot: `https://mole-emploi.fr./`.
  await stop(tabId, url, true)
}

async function stop(tabId: number, url: string, opened: boolean): Promise<void> {
  if (!/^https?:/.test(url)) return
  const { hostname, origin } = new URL(url)
  const entry = (await lookup([hostname], tabId)).get(hostname)
  if (!entry) return
  const wanted = url.length > LONGEST ? `${origin}/` : url
  const former = await read(haltOf(tabId))
  if (former?.stands && former.url === wanted && (await passOver(tabId))) return
  if (opened) return takeTab(tabId, { url: wanted, hostname, entry, opened })
  await halt(tabId, { url: wanted, hostname, entry, opened })
  // Beside the page before: Firefox stays on it when an address is blocked, Chromium shows an error in a new entry.
  await browser.tabs.update(tabId, { url: browser.runtime.getURL(STOP_PAGE) })
}

async function halt(tabId: number, wanted: Omit<Halt, 'stands'>): Promise<void> {
  // What an own page in this tab was opened for before is over.
  await changeTab(tabId, ({ context: _, ...state }) => state)
  await writeTo(haltOf(tabId), { ...wanted, stands: false })
  const { hostname, entry } = wanted
  const { identity } = entry
  void recordWarning(tabId, 'stop', { level: 'danger', relation: { hostname }, identity })
}

/**
 * In Chromium "back" leads from the stop page to the entry that was stopped: one more step leads where
 * the person wants to be. Someone who types the same address again is led to the stop page by the same step.
 * @returns false when there is nothing behind
 */
async function passOver(tabId: number): Promise<boolean> {
  const { url = '' } = await browser.tabs.get(tabId)
  // Firefox stayed on the stop page.
  if (url === browser.runtime.getURL(STOP_PAGE)) return true
  return browser.tabs.goBack(tabId).then(
    () => true,
    () => false,
  )
}

async function noteWhatStands(tabId: number, url: string): Promise<void> {
  const halt = await read(haltOf(tabId))
  if (!halt) return
  const stands = url.startsWith(browser.runtime.getURL(STOP_PAGE))
  if (stands !== halt.stands) await writeTo(haltOf(tabId), { ...halt, stands })
}

/** The list in force changed: who has a listed site open sees the stop page, unless they went past its danger. */
async function stopOpenTabs(): Promise<void> {
  const tabs = (await browser.tabs.query({ discarded: false })).flatMap(({ id, url = '' }) => {
    const hostname = hostnameOf(url)
    return id === undefined || !isName(hostname) ? [] : [{ id, url, hostname }]
  })
  const listed = await lookup([...new Set(tabs.map(({ hostname }) => hostname))])
  // Together: a page that does not give way holds the others back no longer than itself.
  await Promise.all(
    tabs.map(async ({ id, url, hostname }) => {
      const entry = listed.get(hostname)
      if (!entry || !(await lookup([hostname], id)).has(hostname)) return
      const { wentOn, site } = await tabState(id)
      if (wentOn[site] === 'danger') return
      const wanted = url.length > LONGEST ? new URL(url).origin : url
      await takeTab(id, { url: wanted, hostname, entry, opened: true })
    }),
  )
}

/** Puts the stop page in the place of a page that had come. */
async function takeTab(tabId: number, wanted: Omit<Halt, 'stands'>): Promise<void> {
  await halt(tabId, wanted)
  // It may have closed meanwhile; the others are still open.
  const shown = await replaceTab(tabId, STOP_PAGE).catch(() => tabId)
  if (shown === tabId) return
  await halt(shown, wanted)
  // It may have asked what it stands for too early.
  await browser.tabs.reload(shown)
}

async function stopped({ tabId }: Speaker): Promise<Stopped | undefined> {
  if (tabId === undefined) return undefined
  const { engineNow } = await import('../judging/engine.ts')
  const { identities, relate } = await engineNow()
  const { settings, policy } = await settingsNow()
  const bodyOf = (id: string | undefined) => identities.find((one) => one.id === id)
  const common = { mayGoOn: policy.goOn, language: settings.language }
  // The tab may have been taken from a page that fought its warning; see `replaceByOwnPage`.
  const { context } = await tabState(tabId)
  if (context?.reason === 'beaten') {
    const { relation, identity } = context.verdict
    const body = bodyOf(identity)
    return { relation, source: '', ...(body && { identity: body }), ...common, mayGoOn: false }
  }
  const halt = await read(haltOf(tabId))
  if (!halt) return undefined
  const { hostname, entry, opened } = halt
  const body = bodyOf(entry.identity)
  return {
    relation: relate(hostname),
    entry,
    opened,
    source: await sourceTitle(entry.source),
    ...(body && { identity: body }),
    ...common,
  }
}

async function goOn(time: { for: GoOnFor }, { tabId }: Speaker): Promise<undefined> {
  if (tabId === undefined || !Object.hasOwn(GO_ON_FOR, time?.for)) return
  const halt = await read(haltOf(tabId))
  const { policy } = await settingsNow()
  if (!halt || !policy.goOn) return
  const shelf = (await isChosenPrivately(tabId)) ? PRIVATE_EXCEPTIONS : EXCEPTIONS
  await addException(halt.entry.hostname, time.for, Date.now(), shelf)
  await refreshRules()
  await remove(haltOf(tabId))
  await browser.tabs.update(tabId, { url: halt.url })
}

/** Opens help or a report about the stopped site, in a tab beside it. */
async function openAbout(page: 'given' | 'not-a-scam', speaker: Speaker): Promise<undefined> {
  const about = await stopped(speaker)
  if (!about || speaker.tabId === undefined) return
  const { relation, identity } = about
  await openOwnPage(speaker.tabId, {
    reason: page === 'given' ? 'given' : 'not-a-scam',
    hostname: relation.hostname,
    about: 'page',
    verdict: {
      level: 'danger',
      relation,
      asked: [],
      reasons: [],
      ...(identity && { identity: identity.id }),
    },
  })
}
